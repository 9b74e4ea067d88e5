import Minutes

/// One line of a received document with what it was taken for.
public struct LineReading: Hashable, Sendable {
  /// What a line was taken for.
  public enum Kind: Hashable, Sendable {
    case blank
    /// The document's own title.
    case title
    /// A field of the head, by its name in a dialect: `date`, `members`.
    case field(String)
    /// Left out: a page number, a running head or foot, a drawn line, rest of a web page.
    case furniture
    case contents
    /// An item's heading; the number as printed, empty where there is none.
    case item(number: String, closed: Bool)
    case caseNumber
    /// What marks an item or a group of items as closed or open.
    case closedMark
    case section(SectionRole)
    case subheading
    case row
    case entry
    case text
    /// No rule understood it: kept as text where it stood.
    case unknown
  }

  /// 1-based, in the file as received.
  public var number: Int
  /// Without marks of markup around it.
  public var text: String
  public var kind: Kind

  public init(number: Int, text: String, kind: Kind) {
    self.number = number
    self.text = text
    self.kind = kind
  }
}

/// A document line by line, and how a dialect could read it better.
public struct DocumentExplanation: Sendable {
  /// The dialect that reads the document best.
  public var dialect: String
  /// 0–100, for every dialect.
  public var scores: [String: Int]
  public var lines: [LineReading]
  /// What a dialect of the document's own would have to say.
  public var draft: DialectDraft
}
