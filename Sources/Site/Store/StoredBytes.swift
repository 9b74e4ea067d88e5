import Archive

/// Bytes of the store do not say what they should: they are thrown away, and what they held is made anew.
struct StoreDamage: Error {}

/// A value that the store of meetings keeps, as bytes that only the program that wrote them reads.
///
/// No version stands in the bytes: the store's keys hold the program's own digest.
protocol Stored {
  func store(in writer: inout StoredWriter)
  init(from reader: inout StoredReader) throws(StoreDamage)
}

/// Puts values one behind the other.
struct StoredWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ value: some Stored) { value.store(in: &self) }

  mutating func put(byte: UInt8) { bytes.append(byte) }

  mutating func put(bytes more: some Collection<UInt8>) {
    put(more.count)
    bytes.append(contentsOf: more)
  }

  /// Seven bits to a byte, the lowest first; no negative numbers.
  mutating func put(_ number: Int) {
    var rest = UInt64(clamping: number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      put(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Bytes as they are, without their number.
  mutating func append(_ more: [UInt8]) { bytes += more }
}

extension Result where Failure == StoreDamage {
  /// Of reading something that fills the bytes whole.
  fileprivate init(
    reading bytes: UnsafeRawBufferPointer, _ body: (inout StoredReader) throws(StoreDamage) -> Success
  ) {
    self.init { () throws(StoreDamage) in
      var reader = StoredReader(bytes)
      let value = try body(&reader)
      guard reader.isAtEnd else { throw StoreDamage() }
      return value
    }
  }
}

/// Takes values out of bytes in the order in which they were put. Their checksum must have been looked at: texts are taken
/// to be the UTF-8 that was put.
struct StoredReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// Reads a value that fills the bytes whole.
  static func read<Value: Stored>(_: Value.Type, from bytes: [UInt8]) throws(StoreDamage) -> Value {
    try read(bytes) { reader throws(StoreDamage) in try Value(from: &reader) }
  }

  /// Reads something that fills the bytes whole.
  static func read<Value>(
    _ bytes: [UInt8], _ body: (inout StoredReader) throws(StoreDamage) -> Value
  ) throws(StoreDamage) -> Value {
    try bytes.withUnsafeBytes { Result(reading: $0, body) }.get()
  }

  /// Reads something that fills the bytes up to the digest of them that stands at their end.
  static func readChecked<Value>(
    _ bytes: [UInt8], _ body: (inout StoredReader) throws(StoreDamage) -> Value
  ) throws(StoreDamage) -> Value {
    let result: Result<Value, StoreDamage> = bytes.withUnsafeBytes { all in
      guard all.count > 32 else { return .failure(StoreDamage()) }
      let told = UnsafeRawBufferPointer(rebasing: all.dropLast(32))
      guard let digest = ContentDigest(of: told), digest == ContentDigest(bytes: all.suffix(32)) else {
        return .failure(StoreDamage())
      }
      return Result(reading: told, body)
    }
    return try result.get()
  }

  mutating func byte() throws(StoreDamage) -> UInt8 {
    guard index < bytes.count else { throw StoreDamage() }
    index += 1
    return bytes[index - 1]
  }

  mutating func number() throws(StoreDamage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
      guard shift < 63 else { throw StoreDamage() }
    }
    guard value <= UInt64(Int.max) else { throw StoreDamage() }
    return Int(value)
  }

  mutating func text() throws(StoreDamage) -> String {
    String(wellFormed: try run().assumingMemoryBound(to: UInt8.self))
  }

  /// Bytes behind their number; they live as long as the reader's.
  mutating func run() throws(StoreDamage) -> UnsafeRawBufferPointer {
    try run(ofCount: number())
  }

  mutating func run(ofCount count: Int) throws(StoreDamage) -> UnsafeRawBufferPointer {
    guard count <= bytes.count - index else { throw StoreDamage() }
    defer { index += count }
    return UnsafeRawBufferPointer(rebasing: bytes[index..<(index + count)])
  }

  mutating func value<Value: Stored>() throws(StoreDamage) -> Value { try Value(from: &self) }
}

extension String: Stored {
  func store(in writer: inout StoredWriter) { writer.put(self) }
  init(from reader: inout StoredReader) throws(StoreDamage) { self = try reader.text() }
}

extension Int: Stored {
  func store(in writer: inout StoredWriter) { writer.put(self) }
  init(from reader: inout StoredReader) throws(StoreDamage) { self = try reader.number() }
}

extension Bool: Stored {
  func store(in writer: inout StoredWriter) { writer.put(byte: self ? 1 : 0) }
  init(from reader: inout StoredReader) throws(StoreDamage) { self = try reader.byte() != 0 }
}

extension Optional: Stored where Wrapped: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(byte: self == nil ? 0 : 1)
    if let value = self { writer.put(value) }
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    if try reader.byte() == 0 { self = nil } else { self = .some(try reader.value()) }
  }
}

extension Array: Stored where Element: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(count)
    for element in self { writer.put(element) }
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    let count = try reader.number()
    self = []
    // A damaged number must not ask for all memory.
    reserveCapacity(Swift.min(count, 1_024))
    for _ in 0..<count { append(try reader.value()) }
  }
}

extension Range: Stored where Bound == Int {
  func store(in writer: inout StoredWriter) {
    writer.put(lowerBound)
    writer.put(count)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    let start = try reader.number()
    let count = try reader.number()
    guard count <= Int.max - start else { throw StoreDamage() }
    self = start..<(start + count)
  }
}

/// A case of an enumeration, by its place among all.
extension Stored where Self: CaseIterable & Equatable {
  func store(in writer: inout StoredWriter) {
    writer.put(byte: UInt8(clamping: Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0))
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    let place = Int(try reader.byte())
    guard let found = Self.allCases.dropFirst(place).first else { throw StoreDamage() }
    self = found
  }
}
