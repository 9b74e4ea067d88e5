import Minutes

/// The acts of law that a text names, and their sections.
///
/// A sentence that has named an act with a section keeps it in mind: a later "§ 110" is one of its sections. A "§" in a
/// sentence that names no act is nobody's. An amending act names two: itself, by its number, and the act that it amends,
/// for who looks for the decisions under that act looks for this one, too.
public enum LawReader {
  /// In order, disjoint. Takes time in proportion to the text's length.
  public static func read(_ text: String) -> [LawMention] {
    guard let text = LawText(text) else { return [] }
    var cursor = LawCursor(text: text, acts: .shared)
    cursor.run()
    return cursor.mentions
  }
}
