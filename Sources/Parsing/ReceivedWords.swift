import Minutes

/// What words of a received document mean, by the vocabulary of all dialects: for data that says less than a text's
/// layout does.
public struct ReceivedWords: Sendable {
  private let dialects: [Dialect]

  public init(dialects: [Dialect]) { self.dialects = dialects }

  /// The role of sections of this heading in any dialect, the generic one first; nil where none knows it.
  public func role(ofHeading heading: String) -> SectionRole? { known(heading)?.role }

  /// Whether the heading is a section's name and nothing else: no ordinary word, no more than the name itself.
  public func isStandingName(_ heading: String) -> Bool {
    guard let known = known(heading) else { return false }
    return !known.ambiguous && known.rest.isEmpty
  }

  /// A line of "Beslutning: Godkendt." shape: the section's name and its text.
  func known(_ heading: String) -> SectionHeading? {
    let line = SourceLine(number: 0, raw: Prose.squeezed(heading)[...], startsPage: false)
    for dialect in ordered {
      if let found = SectionHeading.read(line, dialect: dialect) { return found }
    }
    return nil
  }

  /// The title without the mark of a closed item, and whether there was one.
  public func closedMark(in title: String) -> (title: String, closed: Bool) {
    for dialect in ordered {
      let mark = ClosedMark.strip(title, dialect: dialect)
      if mark.closed { return mark }
    }
    return (title, false)
  }

  /// Whether a text is a case's number or a line that names one.
  public func namesCase(_ text: String) -> Bool {
    ordered.contains { CaseNumber.read(text, dialect: $0) != nil }
  }

  /// A person by name, with the party in brackets behind it; nil where the text is none.
  public static func member(_ text: String) -> Member? { PersonList.member(text) }

  /// The first day that a text prints in any form.
  public static func date(in text: String) -> CalendarDate? { DateReader.first(in: text)?.date }

  /// The first body that a text names.
  public static func body(in text: String) -> String? { BodyName.first(in: text)?.name }

  private var ordered: [Dialect] {
    dialects.filter { $0.name == "generic" } + dialects.filter { $0.name != "generic" }
  }
}
