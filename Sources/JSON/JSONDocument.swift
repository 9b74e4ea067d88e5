import Minutes

/// A JSON text that was read, for messages about its places.
public struct JSONDocument: Sendable {
  /// As the user named it.
  public let file: String
  public let bytes: [UInt8]
  public let root: JSONNode

  /// Lines longer than this are not shown.
  private static let longestLine = 1 << 16

  /// Throws what is wrong with the text, at its place.
  public init(
    _ bytes: [UInt8], file: String, limits: JSONLimits = JSONLimits(), isLenient: Bool = false
  ) throws(Diagnostic) {
    self.file = file
    self.bytes = bytes
    do throws(JSONMistake) {
      root = try JSONReader.read(bytes, limits: limits, isLenient: isLenient)
    } catch {
      throw JSONDocument.diagnostic(error, in: bytes, file: file)
    }
  }

  /// Whether a text begins as JSON that holds fields or a list of objects: "[Udkast] Referat" does not.
  public static func begins(_ bytes: [UInt8]) -> Bool {
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let first = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).drop(while: isSpace)
    guard let sign = first.first else { return false }
    let next = first.dropFirst().drop(while: isSpace).first
    return sign == UInt8(ascii: "{") && (next == UInt8(ascii: "\"") || next == UInt8(ascii: "}"))
      || sign == UInt8(ascii: "[") && (next == UInt8(ascii: "{") || next == UInt8(ascii: "]"))
  }

  /// Line and column of a byte, both from 1, columns in Unicode scalars, and the line itself.
  public func place(of offset: Int) -> (line: Int, column: Int, text: String?) {
    JSONDocument.place(of: offset, in: bytes)
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int, text: String?) {
    let offset = min(offset, bytes.count)
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in 0..<offset where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let before = bytes[min(start, offset)..<offset]
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    let end = bytes[offset...].prefix(longestLine).firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let text = end - start <= longestLine && start <= end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    return (line, column, text)
  }

  private static func diagnostic(_ mistake: JSONMistake, in bytes: [UInt8], file: String) -> Diagnostic {
    let (line, column, text) = place(of: mistake.offset, in: bytes)
    func error(_ message: String, _ advice: String) -> Diagnostic {
      .error(file, line: line, column: column, message, sourceLine: text, advice: advice)
    }
    let again = "Ask the program that wrote the file for proper JSON."
    switch mistake.reason {
    case .tooLong(let limit):
      return .error(
        file, "the JSON is larger than \(limit) bytes", advice: "Split it into files of one meeting each.")
    case .tooDeep(let limit): return error("values stand more than \(limit) deep inside each other", again)
    case .tooMany(let limit):
      return error("the JSON has more than \(limit) values", "Split it into files of one meeting each.")
    case .notUTF8: return error("this text is not in UTF-8", "Save the file as UTF-8.")
    case .ends:
      return error("the JSON ends before what begins here is closed", "The file may be cut off: get it again.")
    case .unexpected: return error("this is no JSON here", again)
    case .notNumber: return error("this is no number as JSON writes them", again)
    case .controlCharacter:
      return error("a control character stands inside a text", "Write a line's end as \\n and a tabulator as \\t.")
    case .badEscape: return error("JSON knows no such escape", "Write a backslash as \\\\.")
    case .loneSurrogate:
      return error("this is half a character", "Write both halves of the pair, or the character itself in UTF-8.")
    case .repeatedName(let name):
      return error(
        "the name “\(name)” stands twice in one object", "Take one of them out: nobody can tell which counts.")
    case .moreBehind: return error("more text stands behind the JSON", "Write one object or one list a file.")
    }
  }
}
