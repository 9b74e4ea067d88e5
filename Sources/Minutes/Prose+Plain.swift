extension Prose {
  /// The text as a person reads it on the page: escapes and entities resolved, marks of emphasis gone, links and pictures
  /// reduced to their words. A sign that marks nothing ("Afvigelse*") stays.
  ///
  /// Complexity: linear in the text, but for nested marks of emphasis.
  public var plain: String {
    var text = markdown
    let words = text.withUTF8 { $0.contains(where: Prose.isSpecial) ? InlineWords.read(Array($0)) : nil }
    return words.map { String(decoding: $0, as: UTF8.self) } ?? markdown
  }
}
