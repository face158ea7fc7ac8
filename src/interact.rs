//! The screens: settings, threads and the terminal brought together.

use super::{make_data_folder, remember};
use serik::{
    app::{App, Desk as Outside, Left, Setup, Signal, Terminal, watch},
    cli::{self, Desk, Done, Failure},
    config::{Folders, Settings, Theme as ThemeName},
    demo,
    screens::{Message, Place, Switch, Tone},
    store::{Missing, Place as FilePlace, Store, drafts::DraftFile},
    ui::theme::{Depth, Theme},
    worker::{Drafts, Worker},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::mpsc,
    thread,
    time::Duration,
};

/// How often a shared file is looked at for colleagues' changes.
const POLL: Duration = Duration::from_secs(3);

/// Opens the screens on the chosen file; the demo office is a file of its own.
pub fn run(desk: &Desk, settings: &Settings) -> ExitCode {
    make_data_folder(settings);
    let mut left = open(desk, settings, desk.database);
    while let Ok(Left { switch: Some(Switch::Demo), .. }) = left {
        let path = settings.folders.data.join("demo.db");
        left = make_demo(&path, desk).and_then(|()| open(desk, settings, &path));
    }
    match left {
        Ok(_) => {
            remember(settings);
            ExitCode::SUCCESS
        }
        Err(failure) => cli::finish(Err(failure), desk.format, desk.words),
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

fn open(desk: &Desk, settings: &Settings, path: &Path) -> Done<Left> {
    let failed = |error| Failure::from(error).of_file(path);
    let is_first_run = !path.exists();
    let opened = Store::open(path, Missing::Create, desk.actor.clone(), settings.clock);
    let mut store = opened.map_err(failed)?;
    store.use_sort_language(settings.language.sort_language()).map_err(failed)?;
    let (sender, signals) = mpsc::channel();
    let notices = sender.clone();
    let poll = (store.place() == FilePlace::Share).then_some(POLL);
    let worker = Worker::start(store, poll, move |notice| {
        let _ = notices.send(Signal::Notice(notice)); // the loop may have ended
    });
    let worker = worker.map_err(failed)?;
    let setup = setup(desk, settings, (path, is_first_run), worker);
    let no_screen = |_| Failure::new(1, "cli-no-screen");
    let (mut terminal, keyboard) = Terminal::enter().map_err(no_screen)?;
    let app = App::open(setup, terminal.area());
    watch(sender.clone());
    thread::spawn(move || keyboard.read(&sender));
    let left = app.run(&mut terminal, &signals);
    drop(terminal);
    let left = left.map_err(|error| {
        tracing::error!(%error, "the screens ended");
        Failure::new(1, "cli-no-screen")
    })?;
    keep_place(&settings.folders, path, &left.place);
    Ok(left)
}

fn setup(desk: &Desk, settings: &Settings, (path, is_first_run): (&Path, bool), worker: Worker) -> Setup {
    let depth = if settings.colour { Depth::of(|name| env::var(name).ok()) } else { Depth::None };
    let name = match settings.theme {
        ThemeName::Dark => "dark",
        ThemeName::Light => "light",
        ThemeName::Contrast => "contrast",
    };
    let notices: Vec<String> = settings.notices.iter().map(|notice| notice.sentence(desk.words)).collect();
    let greeting = (!notices.is_empty()).then(|| Message { text: notices.join(" "), tone: Tone::Warning });
    let folders = settings.folders.clone();
    Setup {
        worker,
        drafts: drafts(settings, path),
        words: desk.words.clone(),
        theme: Theme { ascii: settings.ascii, ..Theme::named(name, depth) },
        depth,
        clock: settings.clock,
        user: settings.user.clone(),
        file: path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        place: place(&settings.folders, path),
        outside: Box::new(Outside { keep: Box::new(move |name, value| keep(&folders, name, value)) }),
        greeting,
        is_first_run,
    }
}

fn keep(folders: &Folders, name: &str, value: &str) {
    if let Err(error) = folders.keep_setting(name, value) {
        tracing::warn!(%error, name, "a setting is not kept");
    }
}

fn drafts(settings: &Settings, database: &Path) -> Drafts {
    let (path, now) = (settings.folders.state.join("drafts.db"), settings.clock.millis());
    let database = std::path::absolute(database).unwrap_or_else(|_| database.to_owned());
    Drafts::start(move || DraftFile::open(&path, &database, now))
}

/// Where the person was in this file; the beginning when it is not known.
fn place(folders: &Folders, database: &Path) -> Place {
    let known =
        fs::read_to_string(place_file(folders)).ok().and_then(|text| serde_json::from_str(&text).ok());
    let known: Option<(PathBuf, Place)> = known;
    known.filter(|(path, _)| path == database).map(|(_, place)| place).unwrap_or_default()
}

fn keep_place(folders: &Folders, database: &Path, place: &Place) {
    let text = serde_json::to_string(&(database, place)).unwrap_or_default();
    let kept = fs::create_dir_all(&folders.state).and_then(|()| fs::write(place_file(folders), text));
    if let Err(error) = kept {
        tracing::warn!(%error, "the place is not kept");
    }
}

fn place_file(folders: &Folders) -> PathBuf {
    folders.state.join("place.json")
}
