/// A template as the caller read it.
public struct TemplateSource: Sendable, Hashable {
  /// The name by which pages, partials and parents refer to it.
  public let name: String
  /// The file it came from, for messages.
  public let file: String
  /// The UTF-8 bytes of the template.
  public let source: [UInt8]

  /// Names a template and says where it came from.
  public init(name: String, file: String, source: [UInt8]) {
    self.name = name
    self.file = file
    self.source = source
  }
}

/// A place in a template, as an editor shows it.
struct TemplateLocation: Sendable, Hashable {
  /// Counted from 1.
  let line: Int
  /// Counted from 1 in Unicode scalars.
  let column: Int
}

/// The bytes of one template together with where its lines begin.
struct SourceText: Sendable {
  let name: String
  let file: String
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ source: TemplateSource) {
    name = source.name
    file = source.file
    // An editor's byte order mark is no part of the page.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = source.source.starts(with: mark) ? Array(source.source.dropFirst(mark.count)) : source.source
    lineStarts = [0] + bytes.lineEnds
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line and column of a byte.
  /// - Complexity: O(log l + c) in the number of lines and the length of the line.
  func location(at offset: Int) -> TemplateLocation {
    let line = lineIndex(at: offset)
    let isScalarStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    return TemplateLocation(line: line + 1, column: bytes[lineStarts[line]..<offset].count(where: isScalarStart) + 1)
  }

  /// Says that something is wrong at a byte.
  func problem(at offset: Int, _ message: String, advice: String) -> TemplateProblem {
    problem(at: location(at: offset), message, advice: advice)
  }

  /// Says that something is wrong at a place.
  func problem(at location: TemplateLocation, _ message: String, advice: String) -> TemplateProblem {
    TemplateProblem(
      file: file, line: location.line, column: location.column, message: message,
      sourceLine: sourceLine(location.line - 1), advice: advice)
  }

  /// Points at the first byte that is not UTF-8; nil where all is well.
  func encodingProblem() -> TemplateProblem? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return problem(
        at: error.byteOffsets.lowerBound, "the template is not UTF-8", advice: "Save the file in the encoding UTF-8.")
    }
  }

  private func lineIndex(at offset: Int) -> Int {
    var first = 0
    var last = lineStarts.count - 1
    while first < last {
      let middle = (first + last + 1) / 2
      if lineStarts[middle] <= offset { first = middle } else { last = middle - 1 }
    }
    return first
  }

  private func sourceLine(_ index: Int) -> String {
    let rest = bytes[lineStarts[index]...]
    let line = rest.prefix { $0 != .newline }
    return String(decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The offsets behind each line end.
  var lineEnds: [Int] { indices.filter { self[$0] == .newline }.map { $0 + 1 } }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether the byte is white space that does not end a line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == .carriageReturn }

  /// Whether the byte is white space of any kind.
  var isWhitespace: Bool { isBlank || self == .newline }
}
