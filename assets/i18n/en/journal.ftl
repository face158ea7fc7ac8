journal-demo = Demo office made
