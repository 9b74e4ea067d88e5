extension Prose {
  /// The text as a person reads it on the page: escapes and entities resolved, marks of emphasis gone, links and pictures
  /// reduced to their words. A sign that marks nothing ("Afvigelse*") stays.
  ///
  /// Complexity: linear in the text, but for nested marks of emphasis.
  public var plain: String {
    let isMarked = markdown.utf8.withContiguousStorageIfAvailable { $0.holds(Prose.isSpecial) }
    guard isMarked ?? true else { return markdown }
    return String(decoding: InlineWords.read(Array(markdown.utf8)), as: UTF8.self)
  }
}
