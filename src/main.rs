//! The program: reads the command line, gathers settings, opens screens or does one command.

mod interact;

use mimalloc::MiMalloc;
use serik::{
    app,
    cli::{self, Desk, Early, Format, Tongue},
    config::{Choices, Folders, Settings, computer},
    i18n::Catalogue,
    logging,
    store::{
        Actor,
        share::{SECOND_PROCESS, serve_second},
    },
};
use std::{env, ffi::OsString, fs, io, path::Path, process::ExitCode, rc::Rc};

/// An import takes memory in one thread and gives it back in another, for which the system's own has one lock.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().collect();
    if let [_, word, file] = arguments.as_slice()
        && word == SECOND_PROCESS
    {
        let served = serve_second(Path::new(file), io::stdin().lock(), io::stdout().lock());
        return if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let early = Early::of(&arguments);
    let choices = Choices { language: early.language, config: early.config, ..Choices::default() };
    let words = catalogue(&gather(&choices));
    match cli::parse(&arguments, &words) {
        Ok(read) => start(&read, &words),
        Err(answer) => {
            let format = Format { json: early.json, plain: early.plain, quiet: false };
            cli::finish(answer, format, &words)
        }
    }
}

fn gather(choices: &Choices) -> Settings {
    Settings::gather(choices, &|name| env::var_os(name), Folders::of_user())
}

fn catalogue(settings: &Settings) -> Rc<Catalogue> {
    let mut words = Catalogue::load(settings.language);
    words.formats.tenge = settings.tenge;
    Rc::new(words)
}

fn start(read: &cli::Arguments, early: &Rc<Catalogue>) -> ExitCode {
    let global = &read.global;
    let makes_demo = matches!(read.command, Some(cli::Command::Demo(_)));
    let settings = gather(&Choices {
        database: global.database.clone(),
        makes_demo,
        language: global.language.and_then(Tongue::answering),
        user: global.user.clone(),
        today: global.today,
        plain: global.plain,
        config: global.config.clone(),
    });
    let words = if early.language == settings.language { Rc::clone(early) } else { catalogue(&settings) };
    let format = Format { json: global.json, plain: settings.plain, quiet: global.quiet };
    prepare(&settings, &words, format);
    let actor = Actor::new(&settings.user, &settings.folders.installation()).at(computer());
    let (database, clock, folders) = (&settings.database, settings.clock, &settings.folders);
    let named_by = settings.named_by;
    let program = env::current_exe().unwrap_or_default();
    let desk = Desk { words: &words, database, named_by, actor, clock, format, folders, program: &program };
    match &read.command {
        Some(command) => run(command, &desk, &settings),
        None => interact::run(&desk, &settings),
    }
}

/// The log, the panic hook, and what could not be read from the settings.
fn prepare(settings: &Settings, words: &Catalogue, format: Format) {
    let log = logging::log_file(&settings.folders.state).display().to_string();
    let farewell = words.say("error-broken", [("file", log.as_str())]);
    let mut told: Vec<String> = settings.notices.iter().map(|notice| notice.sentence(words)).collect();
    if logging::start(&settings.folders.state, &settings.log, farewell).is_err() {
        told.push(words.say("error-log", [("file", log)]));
    }
    if settings.plain {
        logging::install_panic_hook(|| {}); // nothing was drawn, there is nothing to restore
    } else {
        logging::install_panic_hook(app::restore);
    }
    if !format.quiet {
        cli::tell(&told);
    }
}

fn run(command: &cli::Command, desk: &Desk, settings: &Settings) -> ExitCode {
    if command.has_database() {
        make_data_folder(settings);
    }
    let done = cli::run(command, desk);
    if done.is_ok() && command.has_database() {
        remember(settings, &settings.database);
    }
    cli::finish(done, desk.format, desk.words)
}

/// Only the usual place is made: a wrong path on the command line must not become a folder.
fn make_data_folder(settings: &Settings) {
    if settings.database.parent() == Some(settings.folders.data.as_path())
        && let Err(error) = fs::create_dir_all(&settings.folders.data)
    {
        tracing::warn!(%error, "the data folder is not made"); // opening the file tells the person
    }
}

fn remember(settings: &Settings, database: &Path) {
    if let Err(error) = settings.folders.remember(database) {
        tracing::warn!(%error, "the last used file is not kept");
    }
}
