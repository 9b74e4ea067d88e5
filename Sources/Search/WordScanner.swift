/// Finds the words of a text: letters and digits in lower case, numbers and case numbers without their marks, sections of
/// acts as "§110".
///
/// Works on UTF-8; linear in the text's length. `search.js` takes queries apart in the same way.
struct WordScanner {
  /// Room for a word, in lower case.
  private var word: [UInt8] = []
  private var pieces: [Range<Int>] = []

  /// Hands each word over: `word` is valid during the call only.
  mutating func scan(_ text: String, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { scan($0, found) }
  }

  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    // The longest word is the whole text; a letter of two bytes may have a lower case of three. Four more for a section.
    let room = text.count + text.count / 2 + 4
    if word.count < room { word = [UInt8](repeating: 0, count: room) }
    var free = word
    word = []
    free.withUnsafeMutableBufferPointer { scan(text, word: $0, found) }
    word = free
  }

  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, word: UnsafeMutableBufferPointer<UInt8>,
    _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var index = 0
    let end = text.count
    while index < end {
      let byte = text[index]
      if Letters.isWordAscii(byte) {
        joined(text, &index, word, found)
      } else if byte < 0x80 {
        index += 1
      } else if byte == 0xC2, index + 1 < end, text[index + 1] == 0xA7 {
        section(text, &index, word, found)
      } else if Letters.wide(text, at: index) != nil {
        joined(text, &index, word, found)
      } else {
        index += Letters.width(byte)
      }
    }
  }

  /// A run of letters and digits, with more behind . - / or a comma: "og/eller", "450.000", "15.00.00-A00-4-21".
  @inline(__always) private mutating func joined(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ word: UnsafeMutableBufferPointer<UInt8>,
    _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var count = 0
    var hasDigit = false
    run(text, &index, word, &count, &hasDigit)
    guard continues(text, at: index) else {
      if count > 0 { found(UnsafeBufferPointer(rebasing: word[..<count])) }
      return
    }
    pieces.removeAll(keepingCapacity: true)
    pieces.append(0..<count)
    while continues(text, at: index) {
      word[count] = text[index]
      count += 1
      index += 1
      let start = count
      run(text, &index, word, &count, &hasDigit)
      pieces.append(start..<count)
    }
    let bytes = UnsafeBufferPointer(rebasing: word[..<count])
    if hasDigit {
      code(bytes, found)
    } else {
      for piece in pieces where !piece.isEmpty { found(UnsafeBufferPointer(rebasing: bytes[piece])) }
    }
  }

  /// Letters and digits up to the first sign that is neither, in lower case.
  @inline(__always) private func run(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ word: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int, _ hasDigit: inout Bool
  ) {
    while index < text.count {
      let byte = text[index]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        word[count] = lower
        count += 1
        index += 1
      } else if isDigit(byte) {
        hasDigit = true
        word[count] = byte
        count += 1
        index += 1
      } else if byte == 0xC3, index + 1 < text.count, let low = Letters.latin(text[index + 1]) {
        word[count] = byte
        word[count + 1] = low
        count += 2
        index += 2
      } else if byte >= 0x80, let (width, scalar) = Letters.wide(text, at: index) {
        index += width
        if scalar != Letters.softHyphen { Letters.put(scalar, into: word, &count) }
      } else {
        return
      }
    }
  }

  /// Whether a sign that joins stands here and a letter or digit behind it.
  @inline(__always) private func continues(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < text.count, isJoint(text[index]) else { return false }
    return Letters.isWordAscii(text[index + 1]) || letter(text, at: index + 1) != nil
  }

  /// A number or a case number: whole, without its marks; besides, what a reader may ask for by itself.
  private func code(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { plain in
      var count = 0
      // A decimal comma stays: 1,5 is not 15.
      for byte in bytes where byte != 0x2E && byte != 0x2D && byte != 0x2F {
        plain[count] = byte
        count += 1
      }
      found(UnsafeBufferPointer(rebasing: plain[..<count]))
    }
    for piece in pieces {
      let part = bytes[piece]
      let digits = part.reduce(0) { $0 + (isDigit($1) ? 1 : 0) }
      if digits == 0 ? part.count >= 2 : digits == part.count && digits >= 4 {
        found(UnsafeBufferPointer(rebasing: part))
      }
    }
    subject(bytes, found)
  }

  /// The subject inside a case number: 15.00.00 of 15.00.00A30-2-21.
  private func subject(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard bytes.count > 8 else { return }
    for start in 0...(bytes.count - 8) {
      guard start == 0 || !isDigit(bytes[start - 1]) else { continue }
      let isSubject = (0..<8).allSatisfy { offset in
        let byte = bytes[start + offset]
        return offset == 2 || offset == 5 ? byte == 0x2E : isDigit(byte)
      }
      guard isSubject, start + 8 == bytes.count || !isDigit(bytes[start + 8]) else { continue }
      let digits = [0, 1, 3, 4, 6, 7].map { bytes[start + $0] }
      digits.withUnsafeBufferPointer { found($0) }
      return
    }
  }

  /// "§ 110", "§ 110 a", "§§ 110 og 111": each section as "§110", and its number by itself.
  private func section(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ word: UnsafeMutableBufferPointer<UInt8>,
    _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var signs = 0
    while index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xA7 {
      signs += 1
      index += 2
    }
    while let (after, count) = number(text, at: skipSpace(text, index), word) {
      index = after
      let bytes = UnsafeBufferPointer(rebasing: word[..<count])
      found(bytes)
      found(UnsafeBufferPointer(rebasing: bytes[2...].prefix(while: isDigit)))
      guard signs > 1, let next = listed(text, at: index) else { return }
      index = next
    }
  }

  /// Puts "§110a" into `word`: where the text goes on and the word's length; nil where no number stands there.
  private func number(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ word: UnsafeMutableBufferPointer<UInt8>
  ) -> (after: Int, count: Int)? {
    var index = start
    word[0] = 0xC2
    word[1] = 0xA7
    var count = 2
    while index < text.count, isDigit(text[index]) {
      word[count] = text[index]
      count += 1
      index += 1
    }
    guard index > start else { return nil }
    // The letter of a section that was put in between: § 110a, § 110 a. "§ 110 i loven" has none.
    let spaced = skipSpace(text, index)
    if let (width, scalar) = letter(text, at: spaced), scalar < 0x80, scalar > 0x39,
      letter(text, at: spaced + width) == nil, spaced == index || scalar <= 0x68
    {
      word[count] = UInt8(truncatingIfNeeded: scalar)
      count += 1
      index = spaced + width
    }
    return (index, count)
  }

  /// Behind "§§ 110" the place of the next number: "-112", ", 113", " og 114".
  private func listed(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = skipSpace(text, start)
    let rest = text[index...]
    if let first = rest.first, first == 0x2D || first == 0x2C {
      index += 1
    } else if rest.starts(with: "–".utf8) {
      index += 3
    } else if rest.starts(with: "og ".utf8) {
      index += 3
    } else {
      return nil
    }
    index = skipSpace(text, index)
    return index < text.count && isDigit(text[index]) ? index : nil
  }

  private func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == 0x20 {
        index += 1
      } else if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// The letter or digit at a place, in lower case, and its width; nil where something else stands there.
  private func letter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (width: Int, scalar: UInt32)? {
    guard index < text.count else { return nil }
    let byte = text[index]
    guard byte < 0x80 else { return Letters.wide(text, at: index) }
    return Letters.isWordAscii(byte) ? (1, UInt32(isDigit(byte) ? byte : byte | 0x20)) : nil
  }

  @inline(__always) private func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2D || byte == 0x2F || byte == 0x2C
  }

  @inline(__always) private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
