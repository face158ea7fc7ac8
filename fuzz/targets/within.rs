//! What holds of every table, whatever it was read from.

use serik::exchange::{Table, clients, guess, limits, records};

/// Looks at the table as an import does.
pub fn within_limits(table: &Table) {
    assert!(table.rows.len() <= limits::ROWS);
    assert!(table.rows.iter().map(|row| row.cells.len()).sum::<usize>() <= limits::CELLS);
    for row in &table.rows {
        assert!(row.cells.len() <= limits::COLUMNS);
        let longest = row.cells.iter().map(|cell| cell.text.chars().count()).max();
        assert!(longest.unwrap_or(0) <= limits::CELL_LETTERS);
    }
    let mapping = guess(table, &[(1, "Қойма".to_owned())]);
    assert_eq!(mapping.columns.len(), mapping.header.names.len());
    assert!(clients(table, &mapping, &[]).rows.len() <= records(table, &mapping).count());
}
