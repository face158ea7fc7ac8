fn main() -> anyhow::Result<()> {
    use serik::{app::*, clock::Clock, i18n::Language, store::*, ui::theme::*, worker::*};
    let mut args = std::env::args().skip(1);
    let (db, lang) = (args.next().unwrap(), args.next().unwrap_or("ru".into()));
    if lang == "demo" {
        return Ok(serik::demo::build(db.as_ref(), Clock::System.today())?);
    }
    let language: Language = lang.parse()?;
    let mut store = Store::open(db.as_ref(), Missing::Create, Actor::new("Айгерім", "tmp"), Clock::System)?;
    store.use_sort_language(language.sort_language())?;
    let (sender, signals) = std::sync::mpsc::channel();
    let notices = sender.clone();
    let worker = Worker::start(store, None, move |n| {
        let _ = notices.send(Signal::Notice(n));
    })?;
    let depth = Depth::of(|n| std::env::var(n).ok());
    let (mut terminal, keyboard) = Terminal::enter()?;
    let setup = Setup {
        worker,
        drafts: Drafts::default(),
        language,
        theme: Theme::named("dark", depth),
        depth,
        clock: Clock::System,
        user: "Айгерім Сейітова".into(),
        file: "demo.db".into(),
        place: Default::default(),
        outside: Box::new(Desk { keep: Box::new(|_, _| {}) }),
        greeting: None,
        is_first_run: false,
    };
    let app = App::open(setup, terminal.area());
    std::thread::spawn(move || keyboard.read(&sender));
    app.run(&mut terminal, &signals)?;
    Ok(())
}
