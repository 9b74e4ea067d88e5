/// An act of law, or an order made under one.
public struct Act: Hashable, Sendable {
  /// Stable, for addresses: "serviceloven"; of an act known by number and year only "lov-2025-1750", "lbk-2024-1089" or
  /// "bek-2023-1234". Two mentions are of one act where their keys are the same.
  public var key: String
  /// How people call it: "Serviceloven".
  public var name: String
  /// The official title, without "Bekendtgørelse af"; nil where neither the list of acts nor the text tells it.
  public var title: String?
  /// As the text prints it ("LOV nr. 1750 af 29/12/2025"), else nil.
  public var number: Int?
  /// Of the number, else nil.
  public var year: Int?

  public init(key: String, name: String, title: String? = nil, number: Int? = nil, year: Int? = nil) {
    self.key = key
    self.name = name
    self.title = title
    self.number = number
    self.year = year
  }
}

/// An act of law, or one of its sections, that a text names.
public struct LawMention: Hashable, Sendable {
  /// UTF-8 offsets into the text: the words that a link covers ("servicelovens § 110"; a further section: "108").
  public var range: Range<Int>
  public var act: Act
  /// "110", "85a"; nil where only the act is named.
  public var section: String?

  public init(range: Range<Int>, act: Act, section: String? = nil) {
    self.range = range
    self.act = act
    self.section = section
  }
}
