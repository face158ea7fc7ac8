journal-demo = Демо-кеңсе жасалды
