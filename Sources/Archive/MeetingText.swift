import Markdown
import Minutes

/// The lines of a meeting's file, with a view to what of them is published.
struct MeetingText {
  /// With `\n` as the only line end.
  let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]
  /// The line that closes the front matter; 0 where there is none.
  private let frontMatterEnd: Int
  private let publishesClosed: Bool

  /// Lines of the front matter that hold no words of the document.
  private static let structure: [[UInt8]] = [
    "schema:", "kind:", "supplement:", "municipality-from:", "date:", "start:", "path:", "dialect:", "items:",
    "source:",
    "  file:", "  sha256:", MeetingFile.importedKey + ":",
  ].map { Array($0.utf8) }

  /// Some neighbouring lines that a page shows as one text.
  struct Piece {
    /// 1-based.
    var lines: Range<Int>
    /// Of its lines, joined by `\n`.
    fileprivate(set) var range: Range<Int>

    /// Of the first one.
    var line: Int { lines.lowerBound }
  }

  init(_ text: String, publishesClosed: Bool) {
    var bytes = Array(text.utf8)
    if bytes.contains(0x0D) { bytes = MeetingText.withPlainEnds(bytes) }
    self.init(bytes, publishesClosed: publishesClosed)
  }

  private init(_ bytes: [UInt8], publishesClosed: Bool) {
    self.bytes = bytes
    self.publishesClosed = publishesClosed
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var end = bytes.next(from: 0, 0x0A)
      while end < bytes.count {
        starts.append(end + 1)
        end = bytes.next(from: end + 1, 0x0A)
      }
    }
    self.starts = starts
    func line(_ index: Int) -> ArraySlice<UInt8> { MeetingText.line(index, of: bytes, starts: starts) }
    let opens = line(0).elementsEqual("---".utf8) || line(0).elementsEqual("\u{FEFF}---".utf8)
    frontMatterEnd = opens ? starts.indices.dropFirst().first { line($0).elementsEqual("---".utf8) } ?? 0 : 0
  }

  /// CR LF and CR as LF.
  private static func withPlainEnds(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      plain.append(byte == 0x0D ? 0x0A : byte)
    }
    return plain
  }

  private static func line(_ index: Int, of bytes: [UInt8], starts: [Int]) -> ArraySlice<UInt8> {
    bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count)]
  }

  /// All lines, joined by `\n`.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A line by its number, 1-based.
  func line(_ number: Int) -> String { String(decoding: bytes(of: number - 1), as: UTF8.self) }

  func text(of piece: Piece) -> String { String(decoding: bytes[piece.range], as: UTF8.self) }

  /// Whether a piece has as many digits as a personal number; what a page shows of it has no more.
  func mayHoldPersonalNumber(_ piece: Piece) -> Bool {
    bytes.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[piece.range]).number { (0x30...0x39).contains($0) } >= 10
    }
  }

  private func bytes(of index: Int) -> ArraySlice<UInt8> { MeetingText.line(index, of: bytes, starts: starts) }

  private func isStructure(_ index: Int) -> Bool {
    guard index <= frontMatterEnd, frontMatterEnd > 0 else { return false }
    let line = bytes(of: index)
    return line.elementsEqual("---".utf8) || MeetingText.structure.contains { line.starts(with: $0) }
  }

  /// The same lines, blacked out where the publisher says so.
  func redacted(_ redaction: Redaction) -> MeetingText {
    guard !redaction.isEmpty else { return self }
    let lines = starts.indices.map { isStructure($0) ? line($0 + 1) : redaction.apply(to: line($0 + 1)) }
    return MeetingText(Array(lines.joined(separator: "\n").utf8), publishesClosed: publishesClosed)
  }

  /// The same lines without e-mail addresses of persons and places on somebody's machine, and how many there were.
  func withoutContacts(allowed: Set<String>) -> (text: MeetingText, count: Int) {
    guard PersonalContact.mayStand(in: bytes) else { return (self, 0) }
    let letting = Set(allowed.map { $0.lowercased() })
    var count = 0
    let lines = starts.indices.map { index -> [UInt8] in
      let line = Array(bytes(of: index))
      if isStructure(index) || !PersonalContact.mayStand(in: line) { return line }
      let (done, found) = PersonalContact.blackedOut(line, allowed: letting)
      count += found
      return done
    }
    guard count > 0 else { return (self, 0) }
    return (MeetingText(Array(lines.joined(separator: [0x0A])), publishesClosed: publishesClosed), count)
  }

  /// What a page may show: not the text of closed items.
  func publishedPieces() -> [Piece] {
    var pieces: [Piece] = []
    var closed = false
    var open = false
    for index in starts.indices where !isStructure(index) {
      let line = bytes(of: index)
      let isHeading = line.first == UInt8(ascii: "#")
      if isHeading, line.starts(with: "## ".utf8) {
        closed = MeetingFile.isClosedHeading(line)
      } else if closed, !publishesClosed {
        open = false
        continue
      }
      let blank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if blank || isHeading || index <= frontMatterEnd || MeetingText.beginsBlock(line) { open = false }
      if blank { continue }
      if open, let last = pieces.indices.last {
        pieces[last].lines = pieces[last].lines.lowerBound..<index + 2
        pieces[last].range = pieces[last].range.lowerBound..<line.endIndex
      } else {
        pieces.append(Piece(lines: index + 1..<index + 2, range: line.startIndex..<line.endIndex))
        open = !isHeading && index > frontMatterEnd
      }
    }
    return pieces
  }

  /// Whether the line is an entry of a list or a row of a table, and no continuation of the line above.
  private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") { return true }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let mark = text.dropFirst(digits.count)
    guard let sign = mark.first, mark.dropFirst().first ?? 0x20 == 0x20 else { return false }
    return digits.isEmpty ? "-*+".utf8.contains(sign) : ".)".utf8.contains(sign)
  }

  /// The text as a page shows it, without a heading's signs.
  static func plain(_ text: String) -> String { Prose(markdown: text.drop { $0 == "#" }).plain }
}
