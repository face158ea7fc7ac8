//! What keys and the mouse do with an activity that is prepared.

use super::PreparationList;
use crate::{
    keys::Command,
    report::{preparation_day, preparation_head},
    screens::{
        Click, Context, Reaction,
        activities::{QuickLog, activity_form},
        clients::ClientCard,
        export::{ExportDialog, Offer, Source},
    },
    store::preparation::TickPrepared,
    ui::text,
    worker::Pending,
};

impl PreparationList {
    pub(super) fn act(&mut self, command: Command, cx: &Context) -> Reaction {
        if matches!(command, Command::QuickLog) {
            let day = self.day.format("%d.%m.%Y ").to_string();
            return Reaction::open(QuickLog::open(&day, None, cx));
        }
        if matches!(command, Command::Export) {
            return self.export(cx);
        }
        let Some(one) = self.current() else { return Reaction::warn(self.empty_words(cx)) };
        match command {
            Command::Prepared => self.tick(cx),
            Command::Open => match &one.activity.client {
                Some((client, _)) => Reaction::open(ClientCard::open(*client, 0, cx)),
                None => activity_form(&one.activity, cx),
            },
            Command::Edit => activity_form(&one.activity, cx),
            Command::Copy => Reaction::Copy(super::view::cells(one, cx).join("\t")),
            _ => Reaction::Stay,
        }
    }

    /// Says of the one under the cursor that it is prepared, or that it is not.
    fn tick(&mut self, cx: &Context) -> Reaction {
        let Some(one) = self.current() else { return Reaction::Stay };
        let [_, kind, name] = preparation_head(one, cx.words);
        let name = text::clean(&text::dotted([kind, name]));
        let is_prepared = !one.is_prepared();
        let activities = vec![(one.activity.id, one.activity.version)];
        self.told =
            cx.words.say(if is_prepared { "prepare-ticked" } else { "prepare-unticked" }, [("name", name)]);
        self.writing = cx.worker.write(TickPrepared { activities, is_prepared });
        Reaction::Stay
    }

    /// The sheet of the day, or its rows for a table.
    fn export(&self, cx: &Context) -> Reaction {
        let role = cx.facts.rhythm.role(self.day, &cx.facts.calendar);
        let about = preparation_day((self.day, role), cx.words);
        let offer = Offer {
            words: cx.words.get("prepare-sheet"),
            count: Some(self.items.len()),
            source: Source::Preparation(self.wanted(cx)),
        };
        Reaction::open(ExportDialog::open(about, vec![offer], Pending::default(), cx))
    }

    /// A click goes to a line, on its tick it ticks; two open the card.
    pub(super) fn click(&mut self, click: Click, cx: &Context) -> Reaction {
        let (list, _) = self.areas(cx.body);
        let Some((line, column)) = click.inside(list) else { return Reaction::Stay };
        let Some(at) = self.cursor.hit(line, self.items.len(), usize::from(list.height)) else {
            return Reaction::Stay;
        };
        self.go(at, cx);
        match (column < super::view::TICKED, click.double) {
            (true, false) if !cx.is_read_only => self.act(Command::Prepared, cx),
            (false, true) => self.act(Command::Open, cx),
            _ => Reaction::Stay,
        }
    }
}
