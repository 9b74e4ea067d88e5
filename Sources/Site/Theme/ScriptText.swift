/// A script as it goes out: without lines that are comment alone, without indentation.
///
/// Works line by line and knows no JavaScript: a file with a string or template of several lines goes out as it is.
enum ScriptText {
  static func published(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let isPlain = lines.allSatisfy { line in
      line.count { $0 == 0x60 }.isMultiple(of: 2) && line.last != 0x5C
    }
    guard isPlain else { return bytes }
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count)
    var isComment = false
    for line in lines {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      // "/*!" is a notice that is to stay.
      if !isComment, text.starts(with: "/*".utf8), !text.starts(with: "/*!".utf8) { isComment = true }
      if isComment {
        guard let end = text.firstRange(of: "*/".utf8) else { continue }
        isComment = false
        let rest = text[end.upperBound...].drop { $0 == 0x20 }
        if !rest.isEmpty { return bytes }
        continue
      }
      if text.isEmpty || text.starts(with: "//".utf8) { continue }
      made += text
      made.append(0x0A)
    }
    return isComment ? bytes : made
  }
}
