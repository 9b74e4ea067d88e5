/// A text that libyaml may read: valid UTF-8 without forbidden characters, and a table to find lines in.
struct YAMLSource {
  let bytes: [UInt8]
  /// The index, in Unicode scalars, at which each line begins: libyaml's marks count scalars.
  private let lineStarts: [Int]
  private let firstLine: Int

  /// Checks a text in one pass.
  ///
  /// Throws: `YAMLError` when it is too large, not UTF-8, or holds a character that YAML forbids.
  init(_ input: [UInt8], firstLine: Int) throws(YAMLError) {
    self.firstLine = firstLine
    guard input.count <= YAMLLimits.bytes else {
      throw YAMLLimits.tooLarge(at: YAMLPosition(line: firstLine, column: 1))
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = input.starts(with: byteOrderMark) ? Array(input.dropFirst(byteOrderMark.count)) : input
    lineStarts = try YAMLSource.findLines(in: bytes, firstLine: firstLine)
  }

  /// The position of a scalar index, by binary search.
  func position(ofScalar index: Int) -> YAMLPosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle } else { high = middle }
    }
    return YAMLPosition(line: firstLine + low, column: index - lineStarts[low] + 1)
  }

  /// The character at a scalar index; nil at the end.
  func character(atScalar index: Int) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(index).first
  }

  private static func findLines(in bytes: [UInt8], firstLine: Int) throws(YAMLError) -> [Int] {
    var starts = [0]
    var index = 0
    var afterReturn = false
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      let position = YAMLPosition(line: firstLine + starts.count - 1, column: index - (starts.last ?? 0) + 1)
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return starts
      case .error:
        throw YAMLError(
          position: position, message: "the text is not UTF-8 here", advice: "Save the file again as UTF-8")
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        guard isAllowed(scalar) else { throw forbidden(scalar, at: position) }
        index += 1
        // The line feed of CR LF moves the line's start on rather than beginning another.
        if scalar == "\n", afterReturn {
          starts[starts.count - 1] = index
        } else if scalar == "\n" || scalar == "\r" {
          starts.append(index)
        }
        afterReturn = scalar == "\r"
      }
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...: true
    default: false
    }
  }

  private static func forbidden(_ scalar: Unicode.Scalar, at position: YAMLPosition) -> YAMLError {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return YAMLError(
      position: position, message: "an invisible control character (\(code)) stands here", advice: "Delete it")
  }
}
