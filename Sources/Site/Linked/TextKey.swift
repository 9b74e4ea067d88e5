import Foundation
import Minutes

/// A text by which something is looked up, byte for byte.
///
/// As a string's own hash value looks at each letter's canonical form, it takes several times as long for a paragraph.
struct TextKey: Hashable, Sendable {
  private let text: String

  init(_ prose: Prose) { text = prose.markdown }

  init(_ text: String) { self.text = text }

  static func == (left: TextKey, right: TextKey) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard left.count == right.count, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count == right.count
        }
        return memcmp(first, second, left.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
