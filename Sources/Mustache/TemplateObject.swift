/// The name of a field with a number made of it, so that most names are told apart without being read.
public struct TemplateName: Sendable, Hashable, ExpressibleByStringLiteral {
  let text: String
  let mark: UInt32

  /// Names a field.
  public init(_ text: String) {
    self.text = text
    var text = text
    mark = text.withUTF8 { TemplateName.mark(of: $0) }
  }

  /// The length and three of the bytes, mixed: names are made for every page, and these tell nearly all of them apart.
  private static func mark(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    let count = UInt32(truncatingIfNeeded: bytes.count)
    let middle = UInt32(bytes[bytes.count / 2])
    return (UInt32(first) | middle << 8 | UInt32(last) << 16 | count << 24) &* 2_654_435_769
  }

  /// One bit of 64.
  var bit: UInt64 { 1 &<< UInt64(mark &>> 26) }

  /// Names a field.
  public init(stringLiteral text: String) { self.init(text) }

  public static func == (left: TemplateName, right: TemplateName) -> Bool {
    left.mark == right.mark && left.text == right.text
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(mark) }
}

/// Named values in the order in which they were given; of two with one name the last one counts.
///
/// No dictionary: an object is made once, for one page, and few of its names are asked for. What a dictionary takes to be
/// made is more than it saves.
public struct TemplateObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// As a literal hands them over, so that they need not be put together anew.
  private var fields: [(name: TemplateName, value: TemplateValue)] = []
  /// The bits of all names that were ever set: most objects that a name is looked for in do not have it.
  private var bits: UInt64 = 0

  /// Makes an object out of fields.
  public init(dictionaryLiteral fields: (TemplateName, TemplateValue)...) {
    self.init(fields)
  }

  init(_ fields: [(TemplateName, TemplateValue)]) {
    self.fields = fields
    for field in self.fields { bits |= field.name.bit }
  }

  /// Makes an object out of fields whose names are not known beforehand.
  public init(_ fields: [String: TemplateValue]) {
    self.init(fields.map { (TemplateName($0.key), $0.value) })
  }

  /// The value of that name; set to nil, the object has no such field.
  /// - Complexity: O(n) in the number of fields to read, O(1) to set another value than nil.
  public subscript(name: TemplateName) -> TemplateValue? {
    get {
      guard bits & name.bit != 0 else { return nil }
      var index = fields.count
      while index > 0 {
        index -= 1
        if fields[index].name == name { return fields[index].value }
      }
      return nil
    }
    set {
      if let newValue {
        fields.append((name, newValue))
        bits |= name.bit
      } else {
        fields.removeAll { $0.name == name }
      }
    }
  }

  /// Takes the fields of another object in, too; those of the other one count.
  public mutating func merge(_ other: TemplateObject) {
    fields += other.fields
    bits |= other.bits
  }

  /// Makes room for so many fields more.
  public mutating func reserve(_ count: Int) { fields.reserveCapacity(fields.count + count) }

  /// The fields by their names.
  var byName: [String: TemplateValue] {
    Dictionary(fields.map { ($0.name.text, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  public static func == (left: TemplateObject, right: TemplateObject) -> Bool { left.byName == right.byName }

  public func hash(into hasher: inout Hasher) { hasher.combine(byName) }
}
