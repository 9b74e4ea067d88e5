import Minutes

/// What an import made of one document: for the clerk to read, and as JSON for other programs.
public struct ImportReport: Encodable, Sendable {
  public var file: String
  /// Where the document was filed; nil where it was not.
  public var path: String?
  /// The encoding of a text; "PDF" for printed pages.
  public var encoding = ""
  /// The report's numbers of lines are those of pages: what was read has no lines.
  public var placesArePages = false
  public var dialect = ""
  /// 0–100: how well the dialect fits.
  public var score = 0
  /// Every dialect's score.
  public var scores: [String: Int] = [:]
  public var found = Found()
  /// What was deliberately not carried over.
  public var notCarriedOver: [Dropped] = []
  /// Lines that no rule understood: kept as text where they stood.
  public var keptAsText: [Kept] = []
  /// Facts that the document does not state.
  public var guessed: [String] = []
  /// Items whose text is kept in the archive and published nowhere.
  public var withheld: [Withheld] = []

  public struct Found: Encodable, Sendable {
    public var kind = ""
    /// A supplementary agenda.
    public var supplement = false
    public var municipality: String?
    public var body = ""
    public var date = ""
    public var members = 0
    public var absentMembers = 0
    public var items = 0
    public var closedItems = 0
    public var caseNumbers = 0
    public var subjects = 0
    public var sections: [String: Int] = [:]
    public var decisions = 0
    public var outcomes: [String: Int] = [:]
    public var votes = 0
    public var absences = 0
    public var substitutes = 0
    public var references = 0
    public var attachments = 0
    public var tables = 0
  }

  public struct Dropped: Encodable, Sendable {
    /// Lines of the file as received, 1-based; pages where `placesArePages`.
    public var lines: [Int]
    public var reason: String

    /// Without lines where what was dropped has none: a part of a web page, a field of data.
    public init(lines: [Int] = [], reason: String) {
      self.lines = lines
      self.reason = reason
    }
  }

  public struct Kept: Encodable, Sendable {
    public var line: Int
    public var text: String
    public var place: String

    public init(line: Int, text: String, place: String) {
      self.line = line
      self.text = text
      self.place = place
    }
  }

  public struct Withheld: Encodable, Sendable {
    public var item: String
    /// The line of its heading.
    public var line: Int
    /// The lines that are withheld.
    public var lines: [Int]
    public var words: Int

    public init(item: String, line: Int = 0, lines: [Int] = [], words: Int) {
      self.item = item
      self.line = line
      self.lines = lines
      self.words = words
    }
  }

  public init(file: String) { self.file = file }

  /// Notes something without a line that was deliberately not carried over.
  public mutating func leaveOut(_ reason: String) { notCarriedOver.append(Dropped(reason: reason)) }

  /// Takes out all line numbers, where the document's reader sees no such lines.
  public mutating func forgetLines() {
    notCarriedOver = notCarriedOver.map { dropped in
      dropped.lines.isEmpty ? dropped : Dropped(reason: "\(dropped.reason): \(dropped.lines.count)")
    }
    for index in keptAsText.indices { keptAsText[index].line = 0 }
    for index in withheld.indices {
      withheld[index].line = 0
      withheld[index].lines = []
    }
  }

  mutating func drop(_ line: Int, _ reason: String) {
    if let index = notCarriedOver.firstIndex(where: { $0.reason == reason }) {
      if !notCarriedOver[index].lines.contains(line) { notCarriedOver[index].lines.append(line) }
    } else {
      notCarriedOver.append(Dropped(lines: [line], reason: reason))
    }
  }
}
