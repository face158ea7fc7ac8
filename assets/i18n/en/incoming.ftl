# Who calls
command-incoming = Incoming call
incoming-hint = Type the number or the name
incoming-word = incoming
