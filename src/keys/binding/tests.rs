use super::*;
use crossterm::event::{KeyCode, KeyModifiers};

#[test]
fn a_key_means_one_thing_in_a_scope() {
    for (at, one) in BINDINGS.iter().enumerate() {
        let twin = BINDINGS.iter().skip(at + 1).find(|two| (two.scope, two.key) == (one.scope, one.key));
        assert!(twin.is_none(), "{one:?} and {twin:?}");
    }
}

#[test]
fn in_text_letters_are_text() {
    let typed = BINDINGS.iter().filter(|binding| binding.scope.is_text());
    let letters: Vec<_> = typed.filter(|it| matches!(it.key, Key::Char(_) | Key::Shifted(_))).collect();
    assert!(letters.is_empty(), "{letters:?}");
}

#[test]
fn digits_six_and_seven_are_never_commands() {
    let bound = BINDINGS.iter().any(|binding| matches!(binding.key, Key::Char('6' | '7')));
    assert!(!bound);
}

#[test]
fn every_command_of_a_screen_has_a_key_or_the_palette() {
    for binding in BINDINGS.iter() {
        assert!(Command::ALL.contains(&binding.command), "{binding:?}");
    }
}

#[test]
fn a_letter_answers_under_every_layout() {
    for typed in ['n', 'N', 'т', 'Т'] {
        let press = KeyEvent::new(KeyCode::Char(typed), KeyModifiers::NONE);
        assert_eq!(resolve(Scope::ClientList, press), Some(Command::New), "{typed}");
    }
    for typed in ['/', '.', '№'] {
        let press = KeyEvent::new(KeyCode::Char(typed), KeyModifiers::NONE);
        assert_eq!(resolve(Scope::ClientList, press), Some(Command::Search), "{typed}");
    }
    for typed in ['?', ','] {
        let press = KeyEvent::new(KeyCode::Char(typed), KeyModifiers::NONE);
        assert_eq!(resolve(Scope::ClientList, press), Some(Command::Help), "{typed}");
    }
    let control = KeyEvent::new(KeyCode::Char('ы'), KeyModifiers::CONTROL);
    assert_eq!(resolve(Scope::Form, control), Some(Command::Save));
}

#[test]
fn o_answers_wherever_a_list_can_be_written_into_a_file() {
    let press = KeyEvent::new(KeyCode::Char('o'), KeyModifiers::NONE);
    for scope in Command::Export.scopes() {
        assert!(resolve(*scope, press).is_some(), "{scope:?}");
    }
}
