//! Records out of a stream of bytes, in bounded memory (RFC 4180).

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Largest record, in bytes.
const RECORD_MAX: usize = 64 * 1024;
/// Most cells of a record.
const CELLS_MAX: usize = 512;

/// Something that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A record, by the line it begins on.
    Record(i64, Vec<String>),
    /// A record that cannot be taken, and why.
    Fault(i64, &'static str),
}

/// Reads records as bytes come in.
pub(super) struct Lines {
    reader: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    ended: usize,
    /// The line on which the record at hand begins.
    begins_on: i64,
    /// Line feeds so far, and the last byte.
    feeds: i64,
    last: u8,
    is_too_long: bool,
    is_first: bool,
}

impl Lines {
    pub(super) fn new(delimiter: u8) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            cells: vec![0; RECORD_MAX],
            ends: vec![0; CELLS_MAX],
            filled: 0,
            ended: 0,
            begins_on: 1,
            feeds: 0,
            last: 0,
            is_too_long: false,
            is_first: true,
        }
    }

    /// Takes bytes in; what is whole goes to `found`. No bytes are the end of the file.
    pub(super) fn take(&mut self, mut bytes: &[u8], found: &mut Vec<Line>) {
        if self.is_first && !bytes.is_empty() {
            bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            self.is_first = false;
        }
        let is_end = bytes.is_empty();
        loop {
            let cells = self.cells.get_mut(self.filled..).unwrap_or_default();
            let ends = self.ends.get_mut(self.ended..).unwrap_or_default();
            let (result, read, wrote, cut) = self.reader.read_record(bytes, cells, ends);
            let (consumed, rest) = bytes.split_at_checked(read).unwrap_or((bytes, &[]));
            self.feeds +=
                i64::try_from(consumed.split(|byte| *byte == b'\n').count()).unwrap_or_default() - 1;
            self.last = consumed.last().copied().unwrap_or(self.last);
            bytes = rest;
            self.filled += wrote;
            self.ended += cut;
            match result {
                ReadRecordResult::InputEmpty if !is_end => return,
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    // What follows of this record is read over and thrown away.
                    self.is_too_long = true;
                    self.filled = 0;
                    self.ended = 0;
                }
                ReadRecordResult::Record => found.extend(self.finished()),
                ReadRecordResult::End => return,
            }
        }
    }

    fn finished(&mut self) -> Option<Line> {
        let line = self.begins_on;
        let record = self.cells.get(..self.filled).unwrap_or_default();
        let text = std::str::from_utf8(record);
        let ends = self.ends.get(..self.ended).unwrap_or_default();
        let outcome = match (self.is_too_long, text) {
            (true, _) => Some(Line::Fault(line, "longer than 64 KiB, or more than 512 cells")),
            (false, Err(_)) => Some(Line::Fault(line, "not UTF-8")),
            (false, Ok(text)) if text.contains('\0') => Some(Line::Fault(line, "a NUL character")),
            (false, Ok(text)) => {
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let cells =
                    starts.zip(ends).map(|(start, end)| text.get(start..*end).unwrap_or_default().to_owned());
                let cells: Vec<String> = cells.collect();
                (cells.iter().any(|cell| !cell.trim().is_empty())).then_some(Line::Record(line, cells))
            }
        };
        // A record ends at its carriage return; the line feed comes with the next one.
        self.begins_on = self.feeds + 1 + i64::from(self.last == b'\r');
        self.filled = 0;
        self.ended = 0;
        self.is_too_long = false;
        outcome
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CELLS_MAX, Line, Lines, RECORD_MAX};

    fn read(bytes: &[u8], step: usize) -> Vec<Line> {
        let mut lines = Lines::new(b',');
        let mut found = Vec::new();
        for part in bytes.chunks(step) {
            lines.take(part, &mut found);
        }
        lines.take(&[], &mut found);
        found
    }

    #[test]
    fn records_have_their_lines_and_faults_stay_alone() {
        let mut file = b"\xef\xbb\xbfemail,name\na@b.example,\"An\nn\"\n\nc@d.example,\xff\n".to_vec();
        file.extend(vec![b'x'; 200_000]);
        file.extend(b"\nlast@b.example,x");
        let found = read(&file, 1000);

        let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        assert_eq!(found[0], Line::Record(1, cells(&["email", "name"])));
        assert_eq!(found[1], Line::Record(2, cells(&["a@b.example", "An\nn"])));
        assert!(matches!(found[2], Line::Fault(_, "not UTF-8")), "{:?}", found[2]);
        assert!(matches!(found[3], Line::Fault(..)));
        assert!(matches!(&found[4], Line::Record(_, last) if last[0] == "last@b.example"));
    }

    #[test]
    fn a_line_of_a_hundred_megabytes_costs_no_memory_and_stays_alone() {
        let mut lines = Lines::new(b',');
        let mut found = Vec::new();
        lines.take(b"email,name\na@b.example,", &mut found);
        let piece = vec![b'x'; 1024 * 1024];
        for _ in 0..100 {
            lines.take(&piece, &mut found);
        }
        lines.take(b"\nlast@b.example,x\n", &mut found);
        lines.take(&[], &mut found);

        assert_eq!((lines.cells.len(), lines.ends.len()), (RECORD_MAX, CELLS_MAX));
        assert!(
            matches!(found.as_slice(), [Line::Record(1, _), Line::Fault(2, _), Line::Record(3, _)]),
            "{found:?}"
        );
    }

    proptest! {
        /// However the bytes come in, the same is found.
        #[test]
        fn pieces_do_not_matter(bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), any::<u8>()], 1..300), step in 1..50_usize) {
            prop_assert_eq!(read(&bytes, step), read(&bytes, 1000));
        }
    }
}
