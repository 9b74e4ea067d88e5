import Minutes

extension ReceivedJSON {
  /// No export is longer; in bytes.
  public static let longest = 64 << 20

  /// Whether a text begins as JSON that holds fields or a list.
  public static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let first = bytes.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let sign = first.first else { return false }
    let next = first.dropFirst().drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.first
    return sign == UInt8(ascii: "{") && (next == UInt8(ascii: "\"") || next == UInt8(ascii: "}"))
      || sign == UInt8(ascii: "[") && (next == UInt8(ascii: "{") || next == UInt8(ascii: "]"))
  }

  /// Reads a text of JSON. Throws where it is none, or is larger or deeper than any export.
  public static func read(_ text: String, file: String) throws(Diagnostic) -> ReceivedJSON {
    guard text.utf8.count <= longest else {
      throw .error(
        file, "the file is larger than \(longest >> 20) megabytes", advice: "Export the meetings one by one.")
    }
    do {
      return try JSONReader.read(text)
    } catch {
      let (line, column) = place(of: error.offset, in: text)
      switch error.problem {
      case .unfinished:
        throw .error(
          file, line: line, column: column, "the JSON ends in the middle of a value",
          advice: "The file was cut off on the way: export or download it again.")
      case .tooDeep:
        throw .error(
          file, line: line, column: column, "the JSON is nested deeper than \(JSONReader.deepest) levels",
          advice: "No portal exports such a file: ask the sender for the original one.")
      case .tooMany:
        throw .error(
          file, line: line, column: column, "the JSON holds more than \(JSONReader.most) values",
          advice: "Export the meetings one by one.")
      case .unexpected, .behindTheEnd:
        throw .error(
          file, line: line, column: column, "this is no valid JSON",
          advice: "Export the file again; if a person edited it, look for a missing comma or quotation mark.")
      }
    }
  }

  private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    let before = text.utf8.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { before.index(after: $0) } ?? before.startIndex
    return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
