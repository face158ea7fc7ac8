### Backups, and how they are brought back.

cli-about-backup = Make a backup and check that it is whole
cli-about-restore = The list of backups; with a file: restore the database from it
backup-help-file = The file of the backup, or a folder for it; none: where backups lie
backup-help-files = Copy the files that records link to as well
backup-help-sealed = Under a passphrase: nobody else can open the backup. It is asked for, or taken from SERIK_PASSPHRASE
backup-help-restore = The backup to restore from
backup-stream = A backup is written to a file: name a file or a folder
backup-hint-exists = { $file } is there already. To overwrite it: --force
backup-hint-folder = Not written here: { $file }. Check space and rights and repeat, or name another folder: serik backup FOLDER
backup-hint-damaged = Check the database: serik doctor. Earlier backups: serik restore
backup-missed = The backup is there, but not everything was done: { $why }
backup-carried = { $file } lies in a folder that a cloud carries to other computers: strangers may see it
backup-made = The backup was checked and is whole: { $what }
backup-files-out =
    { $count ->
        [one] It does not hold { $number } file that records link to. With it: serik backup --files
       *[other] It does not hold { $number } files that records link to. With them: serik backup --files
    }
backup-files-in =
    { $count ->
        [one] { $number } linked file is in the folder beside the backup
       *[other] { $number } linked files are in the folder beside the backup
    }
backup-files-lost =
    { $count ->
        [one] { $number } file was not found and not copied: serik doctor
       *[other] { $number } files were not found and not copied: serik doctor
    }
error-backup-unsound = The copy is damaged and cannot be relied on: the checks found faults
error-backup-not-a-base = This file is neither a serik database nor a copy of one
error-backup-exists = A file of this name is there already and was not touched
error-backup-same-file = This is the database itself. Name another file
error-backup-before-upgrade = This version must bring the database up to date, and the backup that is made before could not be written. Free some space or check the rights to the folder of backups and open it again; the database is as it was
error-backup-sealed = A passphrase opens this backup: it is asked for when you restore it
error-backup-wrong-passphrase = This passphrase does not open the backup. Mind the keyboard layout and capital letters
backup-passphrase = Passphrase of the backup (an empty line leaves it)
backup-passphrase-left = Nothing was done: no passphrase was typed
backup-passphrase-new = Passphrase of the new backup (8 characters or more; an empty line leaves it)
backup-passphrase-again = Once more
backup-passphrase-differs = The two passphrases differ. Once more from the beginning
backup-passphrase-missing = A passphrase is needed and there is no terminal to ask on: set { $name }
backup-passphrase-short = A passphrase has 8 characters or more: a few words are easier to remember than signs
backup-sealed-what = what the passphrase opens; it is asked for next
error-backup-not-alone = Somebody else has the database open: to restore it, close serik on every computer
backup-nothing = There is no backup of this database yet. Make one: serik backup
backup-nothing-here = There is no backup of this database yet. Make one: “Back up now” in the palette (:)
backup-taken = Made
backup-age = Age
backup-clients = Clients
backup-people = People
backup-records = Records
backup-size = Size
backup-file = File
backup-bytes = Bytes
backup-problem = Why it cannot be read
backup-how = To restore: serik restore FILE. The present database is kept
backup-restored = The database is restored from { $file }. It holds: { $what }
backup-aside = The database as it was lies beside it: { $file }
backup-lost =
    { $count ->
        [one] { $number } later change is only in it
       *[other] { $number } later changes are only in it
    }
backup-erased =
    { $count ->
        [one] Data of { $number } person that was erased later is erased here too
       *[other] Data of { $number } people that was erased later is erased here too
    }
backup-unread = The database as it was could not be read: if people were erased later, erase them again (serik purge)
backup-linked-files = The linked files: { $file }
backup-hint-other = File: { $file }. Take another backup: serik restore
command-back-up = Back up now
command-seal-backup = Back up under a passphrase
palette-words-back-up = archive copy safe save
command-restore-backup = Restore from a backup
palette-words-restore-backup = bring back roll back copy
backup-under-way = The backup is being made
backup-none-here = No backups are made here: the demo office can be made anew
backup-failed = No backup: { $why }
backup-failed-what = No backup was made. Check space and rights, then choose “{ $command }” among the commands. Why: { $why }
backup-title = Restore from the backup of { $when }?
backup-question = It holds: { $what }. The present database is kept beside it under another name. What was entered later will be only there.
backup-no = no, leave it
backup-yes = yes, restore
backup-last = last backup: { $when }
backup-no-last = no backup yet
cli-doctor-numbers = Numbers of invoices
cli-doctor-numbers-gap = { $year }, { $company }: missing { $numbers }
cli-doctor-ledger = Numbers of the journal
cli-doctor-ledger-gap = entry { $number } is missing: a save was lost. Keep this file and compare it with the last backup: serik restore
cli-doctor-remains = Files beside the database
cli-doctor-remains-log = { $file }: the database was used on one computer. Close serik everywhere and open the database once from its own disk
cli-doctor-remains-journal = { $file }: a save is not finished. Do not delete or rename it; check again in a minute
cli-doctor-space = Free space
cli-doctor-space-little = only { $free } are free, a backup and an upgrade need { $wanted }: free some space
cli-doctor-backup = Backup
cli-doctor-backup-due = { $when }, and the data has changed since: serik backup
error-backup-other-office = This is a backup of another office: its clients would take the place of yours. If that is meant: serik restore FILE --other-office
backup-help-other-office = Bring back the backup of another office too: its base takes the place of this one
