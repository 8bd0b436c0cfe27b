//! Tables written by hand from the text of an edition, in Markdown.

use std::collections::HashMap;
use std::fs;

use crate::program::repository;

/// A table of the file: its columns, and a list of allowed words a cell; an empty list allows any.
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Vec<String>>>,
}

impl Table {
    /// The one row that facts match; a fact that the table has no column for does not matter to it.
    pub fn row(&self, facts: &HashMap<&str, &str>) -> Result<&[Vec<String>], String> {
        let fits = |row: &&Vec<Vec<String>>| {
            self.columns.iter().zip(row.iter()).all(|(column, cell)| {
                facts
                    .get(column.as_str())
                    .is_none_or(|fact| cell.is_empty() || cell.iter().any(|word| word == fact))
            })
        };
        let matching: Vec<&Vec<Vec<String>>> = self.rows.iter().filter(fits).collect();
        match matching.as_slice() {
            [row] => Ok(row),
            others => Err(format!("{} rows match {facts:?}", others.len())),
        }
    }

    pub fn cell(&self, facts: &HashMap<&str, &str>, column: &str) -> String {
        let row = self.row(facts).unwrap_or_else(|fault| panic!("{fault}"));
        row[self.columns.iter().position(|known| known == column).unwrap()].join(" / ")
    }
}

/// The tables of an edition's file, one a section.
pub fn tables(edition: &str) -> Vec<Table> {
    let text = fs::read_to_string(repository().join(format!("tests/suite/tables/{edition}.md"))).unwrap();
    let mut tables: Vec<Table> = Vec::new();
    for section in text.split("\n## ").skip(1) {
        let mut lines = section.lines().filter(|line| line.starts_with('|')).map(cells);
        let columns = lines.next().unwrap().into_iter().map(|cell| cell.join("")).collect();
        tables.push(Table { columns, rows: lines.skip(1).collect() });
    }
    tables
}

fn cells(line: &str) -> Vec<Vec<String>> {
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
    let words = |cell: &str| {
        cell.split(" / ").map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    inner.split('|').map(words).collect()
}
