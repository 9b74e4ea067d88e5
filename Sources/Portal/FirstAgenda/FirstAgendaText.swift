import HTML
import Minutes

/// Texts of the portal's fields: plain or HTML, whatever the field's name says.
enum FirstAgendaText {
  /// A text as pieces.
  static func pieces(_ text: String) -> HTMLText {
    guard HTMLText.isMarkup(text) else { return HTMLText(plain: text) }
    // Longer than any page can be: the words are kept, markup and all.
    return HTMLText(html: text) ?? HTMLText(plain: text)
  }

  /// A title: one line, without markup.
  static func line(_ text: String) -> String {
    guard HTMLText.isMarkup(text) else { return Prose.squeezed(HTMLCharacters.oneLine(text)) }
    let words = HTMLElement(name: "", children: HTMLParser.parse(text) ?? [.text(text)]).text
    return Prose.squeezed(words)
  }

  /// How many words the blocks have.
  static func words(in blocks: [Block]) -> Int {
    blocks.flatMap(\.plainTexts).reduce(0) { $0 + $1.split(separator: " ").count }
  }

  /// Letters and digits alone, in small letters: what tells whether two texts say the same.
  static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
