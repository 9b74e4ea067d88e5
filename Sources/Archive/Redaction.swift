import Foundation

/// What the publisher has blacked out wherever it stands.
public struct Redaction: Sendable {
  /// What stands in the place of what is blacked out.
  static let mark = "█████"

  private let secrets: [[UInt8]]
  /// The digits of secrets that are personal numbers: they are blacked out in every spelling.
  private let numbers: Set<String>

  /// Nothing is to be blacked out.
  var isEmpty: Bool { secrets.isEmpty }

  /// What the settings black out.
  public init(_ texts: [String]) {
    // Longer ones first: "Bo Hansen" before "Bo".
    secrets = texts.map { Redaction.words($0) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    numbers = Set(texts.flatMap { PersonalNumber.find(in: $0) }.map(\.digits))
  }

  /// A line of Markdown with every secret blacked out, escaped or not.
  ///
  /// Complexity: linear in the line's length for each secret.
  func apply(to line: String) -> String {
    guard !secrets.isEmpty else { return line }
    var bytes = Array(line.utf8)
    for number in PersonalNumber.find(in: line).reversed() where numbers.contains(number.digits) {
      bytes.replaceSubrange(number.range, with: Redaction.mark.utf8)
    }
    for secret in secrets { bytes = Redaction.blackOut(secret, in: bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The secrets that stand in a text as a person reads it.
  func secrets(in plain: String) -> [String] {
    guard !secrets.isEmpty else { return [] }
    let words = Redaction.words(plain)
    return secrets.filter { !words.ranges(of: $0).isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// In normal form C, as imported text is, runs of spaces as one.
  private static func words(_ text: String) -> [UInt8] {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return Array(words.precomposedStringWithCanonicalMapping.utf8)
  }

  private static func blackOut(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var done: [UInt8] = []
    done.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let end = end(of: secret, in: bytes, from: index) {
        done += Redaction.mark.utf8
        index = end
      } else {
        done.append(bytes[index])
        index += 1
      }
    }
    return done
  }

  /// Where the secret ends that begins here; backslashes of Markdown and the width of spaces do not hide it.
  private static func end(of secret: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    for byte in secret {
      guard index < bytes.count else { return nil }
      if byte == 0x20 {
        let from = index
        while let width = spaceWidth(bytes, at: index) { index += width }
        guard index > from else { return nil }
      } else if bytes[index] == byte {
        index += 1
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == byte {
        index += 2
      } else {
        return nil
      }
    }
    return index
  }

  private static func spaceWidth(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x20 || bytes[index] == 0x09 { return 1 }
    return bytes[index...].starts(with: [0xC2, 0xA0]) ? 2 : nil
  }
}
