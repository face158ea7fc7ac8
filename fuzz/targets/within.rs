//! What holds of every table, whatever it was read from.

use serik::exchange::{Row, Table, clients, guess, limits};

/// Looks at the table as an import does.
pub fn within_limits(table: &Table) {
    assert!(table.rows.len() <= limits::ROWS);
    assert!(table.rows.iter().map(Row::cells).sum::<usize>() <= limits::CELLS);
    for row in &table.rows {
        assert!(row.cells() <= limits::COLUMNS);
        assert!(row.filled().all(|(_, text)| text.chars().count() <= limits::CELL_LETTERS));
    }
    let mapping = guess(table, &[(1, "Қойма".to_owned())]);
    assert_eq!(mapping.columns.len(), mapping.header.names.len());
    assert!(clients(table, &mapping, &[]).rows.len() <= table.rows.len());
}
