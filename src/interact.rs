//! The screens: settings, threads and the terminal brought together.

use super::{make_data_folder, remember};
use serik::{
    app::{
        App, Desk as Outside, Desktop, Drive, Ears, Echo, File, Heard, Left, PLAIN_AREA, Secretly, Setup,
        Signal, Terminal, watch,
    },
    cli::{self, Desk, Done, Failure, Outcome},
    clock::Clock,
    config::{Folders, Settings},
    demo,
    domain::collation::SortLanguage,
    i18n::{Catalogue, Language},
    screens::{Message, Place, Root, Switch, Tone},
    store::{
        AskDoor, Door, DriveFault, Missing, Place as FilePlace, Store, StoreResult,
        backup::Shelf,
        drafts::DraftFile,
        office::{pin::CheckPin, settings::ReadSettings},
    },
    ui::theme::{Depth, Theme, Themes},
    worker::{Drafts, Notice, Worker},
};
use std::{
    env, fs,
    io::{self, BufReader, IsTerminal as _},
    path::{Path, PathBuf},
    process::ExitCode,
    rc::Rc,
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

/// Files whose places are kept.
const PLACES: usize = 20;

/// Opens the screens on the chosen file; the demo office is a file of its own.
pub fn run(desk: &Desk, settings: &Settings) -> ExitCode {
    make_data_folder(settings);
    let _echo = settings.plain.then(Echo::as_found);
    let mut ears = settings.plain.then(ears);
    let mut words = Rc::clone(desk.words);
    let mut path = desk.database.to_owned();
    // Where this run came from when it went to the demo office.
    let mut own = None;
    let mut greeting = None;
    loop {
        let desk = Desk { words: &words, database: &path, actor: desk.actor.clone(), ..*desk };
        let left = match open(&desk, settings, ears.as_mut(), greeting.take()) {
            Ok(left) => left,
            Err(failure) => return cli::finish(Err(failure), desk.format, desk.words),
        };
        remember(settings, &path);
        let Some(switch) = left.switch else { return ExitCode::SUCCESS };
        if switch == Switch::Demo {
            own = Some(path.clone());
        }
        if let Switch::Restore(backup) = &switch {
            greeting = Some(told(cli::bring_back(backup, &desk), &desk));
        }
        if switch == Switch::Seal {
            greeting = Some(told(cli::back_up_sealed(&desk), &desk));
        }
        let (next, made) = switched(&switch, own.clone(), &desk, settings);
        if let Err(failure) = made {
            return cli::finish(Err(failure), desk.format, desk.words);
        }
        (words, path) = (spoken(&words, left.language), next);
    }
}

/// Lines of the standard input; at a terminal a PIN is not shown as it is typed.
fn ears() -> Ears {
    let secretly: Secretly = || rpassword::read_password();
    Ears::listening(BufReader::new(io::stdin()), io::stdin().is_terminal().then_some(secretly))
}

/// The words of the language that was chosen on the screen.
fn spoken(words: &Rc<Catalogue>, language: Language) -> Rc<Catalogue> {
    let mut chosen = Catalogue::load(language);
    chosen.formats.tenge = words.formats.tenge;
    Rc::new(chosen)
}

/// The file to go on with; the demo office is made where there is none.
fn switched(switch: &Switch, own: Option<PathBuf>, desk: &Desk, settings: &Settings) -> (PathBuf, Done<()>) {
    let demo = settings.folders.demo_database();
    match switch {
        Switch::Demo => (demo.clone(), make_demo(&demo, desk)),
        // An earlier run went to the demo: the file before it is where the person came from.
        Switch::Own => {
            let before = own.or_else(|| settings.folders.used_before());
            (before.unwrap_or_else(|| settings.folders.usual_database()), Ok(()))
        }
        Switch::Restore(_) | Switch::Seal => (desk.database.to_owned(), Ok(())),
    }
}

/// What came of work on a file that nobody holds meanwhile; it is told when the file is open again.
fn told(done: Done<Outcome>, desk: &Desk) -> Message {
    match done {
        Ok(outcome) => Message { text: outcome.messages.join(". "), tone: Tone::Done },
        Err(failure) => Message { text: failure.text(desk.words).replace('\n', ". "), tone: Tone::Failed },
    }
}

fn make_demo(path: &Path, desk: &Desk) -> Done<()> {
    if path.exists() {
        return Ok(());
    }
    let made =
        fs::create_dir_all(path.parent().unwrap_or(path)).map_err(|_| Failure::new(5, "error-no-folder"));
    made.and_then(|()| {
        demo::build(path, desk.clock.today()).map_err(|error| Failure::from(error).of_file(path))
    })
}

/// With ears the program is talked to line by line.
fn open(desk: &Desk, settings: &Settings, ears: Option<&mut Ears>, greeting: Option<Message>) -> Done<Left> {
    let path = desk.database;
    let failed = |error| Failure::from(error).of_file(path);
    let is_first_run = !path.exists();
    let missing = if is_first_run { Missing::Create } else { Missing::Refuse };
    let store = desk.open_store(missing).map_err(failed)?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let is_demo = demo::is_demo(&store).map_err(failed)?;
    let drive = if store.place() == FilePlace::Share { Drive::Shared } else { Drive::Local };
    let file = File { name, is_demo, drive, is_read_only: store.is_read_only(), fault: store.drive_fault() };
    let alphabet = store.ready_alphabet(desk.words.language.sort_language()).map_err(failed)?;
    let clock = settings.clock.in_zone(store.read(&ReadSettings).map_err(failed)?.zone());
    let shelf = (!is_demo).then(|| cli::shelf(path, desk.folders, store.identity()));
    let user = store.user().to_owned();
    let door = door_of(&store).map_err(failed)?;
    let place = OpenFile { path, user, door, is_first_run, file, alphabet, clock, shelf, greeting };
    let left = if let Some(ears) = ears {
        let notices = ears.sender();
        let notify: Notify =
            Arc::new(move |notice| drop(notices.send(Heard::Signal(Signal::Notice(notice)))));
        let worker = worker(store, &notify).map_err(failed)?;
        talk(setup(desk, settings, place, (worker, notify)), ears)
    } else {
        let (sender, signals) = mpsc::channel();
        let notices = sender.clone();
        let notify: Notify = Arc::new(move |notice| drop(notices.send(Signal::Notice(notice))));
        let worker = worker(store, &notify).map_err(failed)?;
        draw(setup(desk, settings, place, (worker, notify)), sender, &signals)
    };
    let left = left.map_err(|error| {
        tracing::error!(%error, "the screens ended");
        Failure::new(1, "cli-no-screen")
    })?;
    keep_place(&settings.folders, path, &left.place);
    Ok(left)
}

/// What is asked of whoever works here; the PIN of the environment opens the door.
fn door_of(store: &Store) -> StoreResult<Door> {
    let user = store.user().to_owned();
    let door = store.read(&AskDoor { user: user.clone() })?;
    let Some(pin) = cli::given_pin().filter(|_| door == Door::Pin) else { return Ok(door) };
    Ok(if store.read(&CheckPin { user, pin })? { Door::Open } else { door })
}

/// Hands a notice of a thread to the loop; the loop may have ended.
type Notify = Arc<dyn Fn(Notice) + Send + Sync>;

fn worker(store: Store, notify: &Notify) -> StoreResult<Worker> {
    let notify = Arc::clone(notify);
    Worker::start(store, move |notice| notify(notice))
}

fn draw(setup: Setup, sender: Sender<Signal>, signals: &Receiver<Signal>) -> anyhow::Result<Left> {
    let (mut terminal, keyboard) = Terminal::enter()?;
    let app = App::open(setup, terminal.area());
    let ends = sender.clone();
    watch(move || drop(ends.send(Signal::Hangup)));
    thread::spawn(move || keyboard.read(&sender));
    app.run(&mut terminal, signals)
}

/// What is typed comes from the standard input, also when that is no terminal.
fn talk(setup: Setup, ears: &mut Ears) -> anyhow::Result<Left> {
    let app = App::open(setup, PLAIN_AREA);
    let ends = ears.sender();
    watch(move || drop(ends.send(Heard::Signal(Signal::Hangup))));
    Ok(app.talk(ears, &mut io::stdout().lock())?)
}

/// A database that was just opened.
struct OpenFile<'a> {
    path: &'a Path,
    /// Whoever works, as the office spells the name.
    user: String,
    door: Door,
    is_first_run: bool,
    file: File,
    alphabet: SortLanguage,
    clock: Clock,
    shelf: Option<Shelf>,
    /// What came of the way to this file.
    greeting: Option<Message>,
}

fn setup(desk: &Desk, settings: &Settings, opened: OpenFile, (worker, notify): (Worker, Notify)) -> Setup {
    let OpenFile { path, user, door, is_first_run, file, alphabet, clock, shelf, greeting } = opened;
    let depth = if settings.colour { Depth::of(|name| env::var(name).ok()) } else { Depth::None };
    let themes = Themes::with(settings.folders.themes());
    let mut notices: Vec<String> =
        settings.notices.iter().map(|notice| notice.sentence(desk.words)).collect();
    if file.is_read_only {
        let why = file.fault.map_or("read-only", DriveFault::message_key);
        notices.push(desk.words.get(why));
    }
    let theme = themes.find(&settings.theme, depth).unwrap_or_else(|why| {
        let parts = [("name", settings.theme.clone()), ("why", why)];
        notices.push(desk.words.say("error-theme", parts));
        Theme::named("dark", depth)
    });
    let warned = (!notices.is_empty()).then(|| Message { text: notices.join(" "), tone: Tone::Warning });
    Setup {
        worker,
        drafts: drafts(settings, path, Arc::clone(&notify)),
        words: desk.words.clone(),
        alphabet,
        theme: Theme { ascii: settings.ascii, ..theme },
        themes,
        theme_name: settings.theme.clone(),
        depth,
        clock,
        user,
        door,
        file,
        place: place(&settings.folders, path),
        elsewhere: cli::elsewhere(path, &settings.folders, shelf.clone()),
        outside: Box::new(outside(settings, notify)),
        quiet: settings.quiet,
        shelf,
        greeting: greeting.or(warned),
        is_first_run,
        is_plain: settings.plain,
    }
}

fn outside(settings: &Settings, notify: Notify) -> Outside {
    let folders = settings.folders.clone();
    Outside {
        keep: Box::new(move |name, value| keep(&folders, name, value)),
        folder: settings.folders.data.clone(),
        desktop: Desktop::new(move || notify(Notice::Ready)),
        is_plain: settings.plain,
        has_released_mouse: false,
    }
}

fn keep(folders: &Folders, name: &str, value: &str) {
    if let Err(error) = folders.keep_setting(name, value) {
        tracing::warn!(%error, name, "a setting is not kept");
    }
}

fn drafts(settings: &Settings, database: &Path, notify: Notify) -> Drafts {
    let (path, now) = (settings.folders.state.join("drafts.db"), settings.clock.millis());
    let database = database.to_owned();
    Drafts::start(move || DraftFile::open(&path, &database, now), move || notify(Notice::Ready))
}

/// Where the person was in the files opened last, the newest first.
fn places(folders: &Folders) -> Vec<(PathBuf, Place)> {
    let known = fs::read_to_string(folders.place_file()).ok();
    known.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Where the person was in this file; before the day when it is not known (`U-19`).
fn place(folders: &Folders, database: &Path) -> Place {
    let known = places(folders).into_iter().find(|(path, _)| path == database);
    known.map_or_else(|| Place { root: Root::Today, ..Place::default() }, |(_, place)| place)
}

fn keep_place(folders: &Folders, database: &Path, place: &Place) {
    let others = places(folders).into_iter().filter(|(path, _)| path != database);
    let all: Vec<(PathBuf, Place)> =
        [(database.to_owned(), place.clone())].into_iter().chain(others).take(PLACES).collect();
    let text = serde_json::to_string(&all).unwrap_or_default();
    let kept = fs::create_dir_all(&folders.state).and_then(|()| fs::write(folders.place_file(), text));
    if let Err(error) = kept {
        tracing::warn!(%error, "the place is not kept");
    }
}
