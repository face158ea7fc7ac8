//! What the terminal shows, and the fewest bytes to the next picture.

use crossterm::{
    Command, queue,
    terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate},
};
use ratatui::{
    backend::{Backend, CrosstermBackend},
    buffer::{Buffer, Cell},
    layout::Rect,
};
use std::{
    fmt,
    io::{self, Write},
    ops::Range,
};

/// Rows that a list moves by: a key moves it by one, the wheel by three.
const STEPS: [isize; 6] = [1, -1, 3, -3, 2, -2];

/// Fewest rows worth moving: it costs little to draw these anew.
const FEWEST: usize = 8;

/// What was drawn last.
pub(super) struct Picture {
    area: Rect,
    /// A row each, from above.
    rows: Vec<Buffer>,
    /// Where rows of the next picture are put to be compared: making room with every frame costs more than drawing.
    fresh: Vec<Buffer>,
}

impl Picture {
    /// An empty terminal of this size.
    pub(super) fn empty(area: Rect) -> Self {
        let rows: Vec<Buffer> = area.rows().map(Buffer::empty).collect();
        Self { area, fresh: rows.clone(), rows }
    }

    pub(super) const fn area(&self) -> Rect {
        self.area
    }

    /// Turns this picture into the next one, whose cells are taken; shown at once by terminals that can
    /// (mode 2026), and nothing is written when all is as it was. Rows that only moved are moved by the terminal:
    /// scrolling by a line then costs a line and not a page.
    pub(super) fn turn_into(
        &mut self,
        next: &mut Buffer,
        out: &mut CrosstermBackend<impl Write>,
    ) -> io::Result<()> {
        let mut changed = self.changed(next);
        if changed.is_empty() {
            return Ok(());
        }
        queue!(out, BeginSynchronizedUpdate)?;
        if let Some(shift) = self.found_shift(&changed, next).filter(|_| can_shift()) {
            queue!(out, &shift)?;
            self.follow(&shift);
            changed = self.changed(next);
        }
        self.draw_rows(&changed, next, out)?;
        queue!(out, EndSynchronizedUpdate)
    }

    /// Draws what differs in these rows, letter by letter.
    fn draw_rows(
        &mut self,
        changed: &[usize],
        next: &mut Buffer,
        out: &mut CrosstermBackend<impl Write>,
    ) -> io::Result<()> {
        let cells = next.content.chunks_exact_mut(usize::from(self.area.width));
        let rows = self.rows.iter_mut().zip(&mut self.fresh).zip(cells).enumerate();
        let mut pairs: Vec<(&mut Buffer, &mut Buffer)> = rows
            .filter(|(row, _)| changed.binary_search(row).is_ok())
            .map(|(_, ((shown, fresh), cells))| {
                fresh.content.swap_with_slice(cells);
                (shown, fresh)
            })
            .collect();
        out.draw(pairs.iter().flat_map(|(shown, fresh)| shown.diff_iter(fresh)))?;
        for (shown, fresh) in &mut pairs {
            std::mem::swap(*shown, *fresh);
        }
        Ok(())
    }

    /// Rows that look otherwise in the next picture.
    fn changed(&self, next: &Buffer) -> Vec<usize> {
        let pairs = self.rows.iter().zip(rows(next)).enumerate();
        let is_same = |shown: &Buffer, next: &[Cell]| shown.content.iter().zip(next).all(|(a, b)| same(a, b));
        pairs.filter(|(_, (shown, next))| !is_same(shown, next)).map(|(row, _)| row).collect()
    }

    /// How the part of the screen that changed moved, when that spares many of its rows.
    fn found_shift(&self, changed: &[usize], next: &Buffer) -> Option<Shift> {
        let region = *changed.first()?..*changed.last()? + 1;
        if changed.len() < FEWEST {
            return None;
        }
        let next: Vec<&[Cell]> = rows(next).collect();
        let is_same_from = |row: usize, from: usize| {
            self.rows.get(from).map(|row| row.content.as_slice()) == next.get(row).copied()
        };
        let same_after = |step: isize| {
            let from = |row: usize| row.checked_add_signed(step).filter(|from| region.contains(from));
            region.clone().filter(|row| from(*row).is_some_and(|from| is_same_from(*row, from))).count()
        };
        let (same, step) = STEPS.into_iter().map(|step| (same_after(step), step)).max()?;
        let same_now = region.len() - changed.len();
        (same >= same_now + changed.len() / 4).then_some(Shift { rows: region, step })
    }

    /// Does in this picture what the terminal did.
    fn follow(&mut self, shift: &Shift) {
        let rows = self.rows.get_mut(shift.rows.clone()).unwrap_or_default();
        let by = shift.step.unsigned_abs();
        let freed = if shift.step > 0 {
            rows.rotate_left(by);
            rows.len() - by..rows.len()
        } else {
            rows.rotate_right(by);
            0..by
        };
        rows.get_mut(freed).unwrap_or_default().iter_mut().for_each(Buffer::reset);
        for (place, row) in self.area.rows().zip(&mut self.rows) {
            row.area = place;
        }
    }
}

/// The rows of a picture, from above.
fn rows(picture: &Buffer) -> impl Iterator<Item = &[Cell]> {
    picture.content.chunks_exact(usize::from(picture.area.width.max(1)))
}

/// Cells that look the same; nothing else of a cell is ever set. All of the screen is compared with every frame:
/// letters of a byte or two are not worth a call.
fn same(a: &Cell, b: &Cell) -> bool {
    a.fg == b.fg && a.bg == b.bg && a.modifier == b.modifier && a.symbol().bytes().eq(b.symbol().bytes())
}

/// Rows that move together, up by a step above nought and else down; what comes in at the other end is blank.
#[derive(Debug, PartialEq, Eq)]
struct Shift {
    rows: Range<usize>,
    step: isize,
}

/// The old console of Windows is written to without escape sequences.
fn can_shift() -> bool {
    #[cfg(windows)]
    return crossterm::ansi_support::supports_ansi();
    #[cfg(not(windows))]
    true
}

impl Command for Shift {
    /// Margins, then lines deleted or inserted at the upper one (DECSTBM, DL, IL of the VT102): the console of
    /// Linux has these, but not scrolling by SU and SD.
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let (top, bottom) = (self.rows.start + 1, self.rows.end);
        let (lines, kind) = (self.step.unsigned_abs(), if self.step > 0 { 'M' } else { 'L' });
        write!(out, "\x1b[{top};{bottom}r\x1b[{top};1H\x1b[{lines}{kind}\x1b[r")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::{Color, Style};
    use std::num::NonZeroU16;

    const HEIGHT: NonZeroU16 = NonZeroU16::new(14).unwrap();
    const WIDTH: NonZeroU16 = NonZeroU16::new(24).unwrap();
    const AREA: Rect = Rect::new(0, 0, WIDTH.get(), HEIGHT.get());

    /// Lines of a list, from one of them on, with a cursor.
    fn list(lines: &[String], from: usize, cursor: usize) -> Buffer {
        let mut page = Buffer::empty(AREA);
        for (y, line) in (1..AREA.height - 1).zip(lines.iter().skip(from)) {
            page.set_string(0, y, line, Style::new());
        }
        let y = 1 + u16::try_from(cursor).unwrap();
        page.set_style(Rect { y, height: 1, ..AREA }, Style::new().bg(Color::Blue));
        page
    }

    /// Bytes of the way from one picture to another.
    fn bytes(picture: &mut Picture, mut next: Buffer) -> Vec<u8> {
        let mut bytes = Vec::new();
        picture.turn_into(&mut next, &mut CrosstermBackend::new(&mut bytes)).unwrap();
        bytes
    }

    /// Lines of which each has letters of its own.
    fn lettered(count: u32) -> Vec<String> {
        let letter = |number| char::from_u32(u32::from('А') + number).unwrap();
        (0..count).map(|number| letter(number).to_string().repeat(20)).collect()
    }

    #[test]
    fn a_line_of_a_list_costs_a_line() {
        let lines = lettered(40);
        let mut picture = Picture::empty(AREA);
        let page = bytes(&mut picture, list(&lines, 3, 11)).len();
        for (from, cursor, shift) in
            [(4, 11, "\x1b[1M"), (5, 11, "\x1b[1M"), (4, 0, "\x1b[1L"), (7, 5, "\x1b[3M")]
        {
            let line = String::from_utf8(bytes(&mut picture, list(&lines, from, cursor))).unwrap();
            assert!(line.contains(shift) && line.len() < page / 2, "{from}: {} of {page}", line.len());
        }
        assert_eq!(bytes(&mut picture, list(&lines, 7, 5)), b"");
    }

    #[test]
    fn a_new_page_moves_nothing() {
        let (lines, mut picture) = (lettered(60), Picture::empty(AREA));
        bytes(&mut picture, list(&lines, 0, 0));
        let page = String::from_utf8(bytes(&mut picture, list(&lines, 30, 0))).unwrap();
        assert!(!page.contains("\x1b[r"), "{page:?}");
    }

    proptest! {
        /// What a terminal makes of the bytes is the picture, whatever was shown before.
        #[test]
        fn the_terminal_shows_the_picture(
            lines in proptest::collection::vec("[а-в]{1,3}|[漢字]{1,4}|Қазақ мёд|", 30),
            places in proptest::collection::vec((0_usize..16, 0_usize..12), 1..8),
        ) {
            let mut terminal = vt100::Parser::new(HEIGHT, WIDTH, 0);
            let mut picture = Picture::empty(AREA);
            for (from, cursor) in places {
                let next = list(&lines, from, cursor);
                terminal.process(&bytes(&mut picture, next.clone()));
                for (y, row) in (0..).zip(rows(&next)) {
                    for (x, cell) in (0..).zip(row) {
                        let shown = terminal.screen().cell(y, x).unwrap();
                        if shown.is_wide_continuation() {
                            continue;
                        }
                        let is_blue = shown.bgcolor() != vt100::Color::Default;
                        prop_assert_eq!(is_blue, cell.bg == Color::Blue, "{}:{}", y, x);
                        let letter = if shown.has_contents() { shown.contents() } else { " " };
                        prop_assert_eq!(letter, cell.symbol());
                    }
                }
            }
        }
    }
}
