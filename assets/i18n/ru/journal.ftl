journal-demo = Создан демо-офис
