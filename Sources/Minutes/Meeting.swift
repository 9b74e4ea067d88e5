/// One document of one meeting as it was received: minutes or an agenda.
///
/// A meeting holds the document's text in its own order and words, and the few facts about it that cannot be read off
/// that text again (which body, which day, where it is filed). Everything else (roles of sections, decisions, votes,
/// references) is derived from the text whenever it is needed, so that a person's correction of the text is never
/// contradicted by a stale copy of a fact.
///
/// Normal form, which a meeting's file keeps to the letter: at least one item, no two items with one folder; heading,
/// titles and headings of sections as `Prose.squeezed` leaves them; numbers of the form that `AgendaItem` names; body,
/// path and source not empty; no minutes that are a supplement; blocks as `Block.normalized` leaves them.
public struct Meeting: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case minutes, agenda
  }

  public var kind: Kind
  /// A supplementary agenda, which joins the agenda of its meeting; false for minutes.
  public var isSupplement: Bool
  /// Without "Kommune"; nil where nothing tells.
  public var municipality: String?
  /// Where the municipality was taken from; `.text` is a guess.
  public var municipalityOrigin: Origin?
  /// As printed in the title, without term and date.
  public var body: String
  /// "2022-2025" where the title prints one.
  public var term: String?
  public var date: CalendarDate
  public var start: ClockTime?
  public var place: String?
  /// The header's list in its order.
  public var members: [Member]
  /// `<municipality>/<body>/<date>`, decided once at import, so that a corrected title cannot move a page.
  public var path: String
  /// The dialect that read the document.
  public var dialect: String
  /// The word in front of an item's number, as printed: "Punkt", "Pkt.", "Sag nr.".
  public var itemLabel: String
  public var source: SourceDocument
  /// The title line as printed; on one line, never empty.
  public var heading: String
  /// The header's fields and any other text before the first item, as printed.
  public var preamble: [Block]
  public var items: [AgendaItem]

  public init(
    kind: Kind, isSupplement: Bool = false, municipality: String? = nil, municipalityOrigin: Origin? = nil,
    body: String, term: String? = nil, date: CalendarDate, start: ClockTime? = nil, place: String? = nil,
    members: [Member] = [], path: String, dialect: String, itemLabel: String = "Punkt", source: SourceDocument,
    heading: String, preamble: [Block] = [], items: [AgendaItem]
  ) {
    self.kind = kind
    self.isSupplement = isSupplement
    self.municipality = municipality
    self.municipalityOrigin = municipalityOrigin
    self.body = body
    self.term = term
    self.date = date
    self.start = start
    self.place = place
    self.members = members
    self.path = path
    self.dialect = dialect
    self.itemLabel = itemLabel
    self.source = source
    self.heading = heading
    self.preamble = preamble
    self.items = items
  }

  /// Where a fact that the document does not state was taken from.
  public enum Origin: String, Sendable, CaseIterable {
    /// Named on the command line.
    case option
    /// A field of the document itself, which came as data.
    case document
    /// The file's or its folder's name.
    case path
    /// site.yml.
    case configuration
    /// The document's own words: a guess, and shown as one.
    case text
  }
}

/// A person in the header's list.
public struct Member: Hashable, Sendable {
  public var name: String
  /// As printed in brackets behind the name, usually one letter.
  public var party: String?
  /// True where the header itself says so.
  public var absent: Bool

  public init(name: String, party: String? = nil, absent: Bool = false) {
    self.name = name
    self.party = party
    self.absent = absent
  }
}

/// The received document that a meeting was read from, kept beside it byte for byte.
public struct SourceDocument: Hashable, Sendable {
  /// `minutes.source.txt`
  public var file: String
  /// Hexadecimal, lower case.
  public var sha256: String

  public init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}

/// One item of the agenda with everything the document prints about it.
public struct AgendaItem: Hashable, Sendable {
  /// As printed ("25", "C048/23"); nil where the document prints none.
  ///
  /// Its form: at most four capital letters with a space or a hyphen behind them or none, then digits and letters in
  /// groups divided by single `/`, `-` or `.`, no more than two letters together, 24 bytes in all ("PS 18/26", "3a", "1.1").
  public var number: String?
  /// As printed, without number and without the mark of a closed item, on one line; empty only beside a number or a mark.
  public var title: String
  /// True where the document says that the item was dealt with behind closed doors.
  public var closed: Bool
  /// Lines between the title and the first section: the case number, a classification.
  public var lead: [Block]
  public var sections: [Section]

  public init(number: String?, title: String, closed: Bool = false, lead: [Block] = [], sections: [Section] = []) {
    self.number = number
    self.title = title
    self.closed = closed
    self.lead = lead
    self.sections = sections
  }
}

/// A standing section of an item: "Indstilling", "Beslutning".
public struct Section: Hashable, Sendable {
  /// As printed, without marks of markup and without a closing colon; on one line, never empty.
  public var heading: String
  public var blocks: [Block]

  public init(heading: String, blocks: [Block] = []) {
    self.heading = heading
    self.blocks = blocks
  }
}
