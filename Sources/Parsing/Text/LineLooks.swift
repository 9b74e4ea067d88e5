import Minutes

/// What a line may be, by a quick look at its bytes that is the same in every dialect: told once, when the line is read.
struct LineLooks: OptionSet, Sendable {
  let rawValue: UInt8

  /// Each form of an item's heading has a digit near its start or at its end.
  static let numbered = LineLooks(rawValue: 1)
  /// Without it, no more of the line than its whole is a section's name.
  static let mayHeadSection = LineLooks(rawValue: 2)
  /// The line holds a word of the heads that go on behind a name: "Beslutning i Byrådet".
  static let mayBeExtendedHead = LineLooks(rawValue: 4)
  /// The text is its own Markdown.
  static let plainProse = LineLooks(rawValue: 8)

  /// The line may be drawn with signs.
  static let mayBeDrawn = LineLooks(rawValue: 16)

  /// The line's key is the text in lower case as its bytes show it, what is left out at its end apart.
  static let plainKey = LineLooks(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of a line's text, which no tab begins; `signs` are those of the whole line.
  init(of text: ByteText.Bytes, signs: ByteSigns, hasTab: Bool) {
    self.init(rawValue: 0)
    if signs.contains(.digit), LineLooks.isNumbered(text) { insert(.numbered) }
    if SectionHeading.mayBeExtended(text, hasColon: signs.contains(.colon)) {
      formUnion([.mayHeadSection, .mayBeExtendedHead])
    }
    if SectionHeading.mayBeParted(text) { insert(.mayHeadSection) }
    if !hasTab, text.count >= 3, PageFurniture.mayBeDrawn(text[0]) { insert(.mayBeDrawn) }
    if signs.isDisjoint(with: [.markup, .doubledSpace]), let first = text.first, Prose.isWord(first),
      !DateReader.isDigit(first)
    {
      insert(.plainProse)
    }
  }

  private static func isNumbered(_ text: ByteText.Bytes) -> Bool {
    text.count <= 600
      && (text.prefix(64).contains(where: DateReader.isDigit) || text.suffix(2).contains(where: DateReader.isDigit))
  }
}
