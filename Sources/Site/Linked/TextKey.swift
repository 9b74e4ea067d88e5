import Minutes

/// A text by which something is looked up, byte for byte.
///
/// As a string's own hash value looks at each letter's canonical form, it takes several times as long for a paragraph.
struct TextKey: Hashable, Sendable {
  private let text: String

  init(_ prose: Prose) { text = prose.markdown }

  static func == (left: TextKey, right: TextKey) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
