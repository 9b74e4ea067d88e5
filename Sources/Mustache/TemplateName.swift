import Guarding

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The name of a field with a number made of it, so that most names are told apart without being read.
///
/// Its letters are the program's own or kept for ever, so that a name is copied with every field that bears it without a
/// reference being counted.
public struct TemplateName: Sendable, Hashable, BitwiseCopyable, ExpressibleByStringLiteral {
  /// Never freed, never written.
  private nonisolated(unsafe) let start: UnsafePointer<UInt8>
  private let count: UInt32
  let mark: UInt32

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    start = bytes.baseAddress ?? ("" as StaticString).utf8Start
    count = UInt32(truncatingIfNeeded: bytes.count)
    mark = TemplateName.mark(of: bytes)
  }

  /// Names a field.
  public init(stringLiteral text: StaticString) {
    // A literal of a single character is handed over as bytes, too: the type asks for a string literal, not for a character.
    self.init(
      UnsafeBufferPointer(
        start: text.hasPointerRepresentation ? text.utf8Start : nil,
        count: text.hasPointerRepresentation ? text.utf8CodeUnitCount : 0))
  }

  /// Names a field.
  public init(_ text: String) {
    self = TemplateName.kept.withLock { kept in
      if let name = kept[text] { return name }
      let letters = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
      _ = letters.initialize(fromContentsOf: text.utf8)
      let name = TemplateName(UnsafeBufferPointer(letters))
      kept[text] = name
      return name
    }
  }

  /// Names that no literal tells: those that stand in templates, no more than a theme has.
  private static let kept = Guarded<[String: TemplateName]>([:])

  /// The length and three of the bytes, mixed: names are made for every page, and these tell nearly all of them apart.
  private static func mark(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    let count = UInt32(truncatingIfNeeded: bytes.count)
    let middle = UInt32(bytes[bytes.count / 2])
    return (UInt32(first) | middle << 8 | UInt32(last) << 16 | count << 24) &* 2_654_435_769
  }

  /// One bit of 64.
  var bit: UInt64 { 1 &<< UInt64(mark &>> 26) }

  var text: String { String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self) }

  public static func == (left: TemplateName, right: TemplateName) -> Bool {
    guard left.mark == right.mark, left.count == right.count else { return false }
    return left.start == right.start || memcmp(left.start, right.start, Int(left.count)) == 0
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(mark) }
}
