### Files that are written outside.

# What stands in them
export-clients =
    { $count ->
        [one] { $number } client
       *[other] { $number } clients
    }
export-contacts =
    { $count ->
        [one] { $number } contact person
       *[other] { $number } contact persons
    }
export-notes =
    { $count ->
        [one] { $number } note
       *[other] { $number } notes
    }
export-consents =
    { $count ->
        [one] { $number } consent
       *[other] { $number } consents
    }
export-journal =
    { $count ->
        [one] { $number } action
       *[other] { $number } actions
    }
export-users =
    { $count ->
        [one] { $number } user
       *[other] { $number } users
    }
export-lines =
    { $count ->
        [one] { $number } line
       *[other] { $number } lines
    }
export-all =
    { $count ->
        [one] { $number } record
       *[other] { $number } records
    }

# Sentences of the journal
export-wrote = Written to the file “{ $name }”: { $what }
export-wrote-all = Whole base written to the file “{ $name }”: { $what }
export-wrote-file = File written: { $name }
