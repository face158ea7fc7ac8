### The whole base as one file.

# The command line
cli-about-export-all = The whole base as one JSON file: every record with its history
cli-about-import-all = Takes a whole base (serik export all) into an empty file, all of it or nothing
cli-help-base-file = The file of the whole base; “-”: standard input
cli-progress = { $done } of { $size }
import-base-done = The base has come in: { $what }, written { $when } by serik { $version }. It is in { $file }
import-base-stopped = Stopped: nothing came in, and everything is as it was

# Why a base does not come in
error-base-other = This file is not a whole base of serik. A list comes in with serik import clients.
error-base-newer = A newer serik wrote this base. Update serik and take it in again.
error-base-cut = The end of the file is missing: the base was not written or copied whole. Copy or export it again.
error-base-changed = The file is not as serik wrote it: it was damaged or changed. Copy or export it again.
error-base-row = Line { $line } of the file is damaged or was changed: it cannot be read. Copy or export the base again.
error-base-inconsistent = The history in the file does not fit its records: it was damaged or changed. Check the base it comes from (serik doctor) and export it again.
error-base-has-work = There is work in this database already: a whole base comes into an empty one only. Choose a new file: serik --db FILE
error-not-read = The file cannot be read. Check the path and the rights to it.

# On the screen
base-title = Take the whole base in?
base-question = { $what }, written { $when } by serik { $version }. This database is empty: the base comes into it with its whole history, and no undo takes it out again.
base-not-now = Not now
base-take = Take it in
base-running = The whole base comes in…
base-done = The base has come in: { $what }
