/// The name of a field with a number made of it, so that most names are told apart without being read.
public struct TemplateName: Sendable, Hashable, ExpressibleByStringLiteral {
  let text: String
  let mark: UInt32

  /// Names a field.
  public init(_ text: String) {
    self.text = text
    var text = text
    // FNV-1a, which takes a few nanoseconds for names as short as these.
    mark = text.withUTF8 { $0.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } }
  }

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
  private struct Field: Sendable {
    let name: TemplateName
    let value: TemplateValue
  }

  private var fields: [Field] = []

  /// Makes an object out of fields.
  public init(dictionaryLiteral fields: (TemplateName, TemplateValue)...) {
    self.init(fields)
  }

  init(_ fields: [(TemplateName, TemplateValue)]) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }

  /// Makes an object out of fields whose names are not known beforehand.
  public init(_ fields: [String: TemplateValue]) {
    self.fields = fields.map { Field(name: TemplateName($0.key), value: $0.value) }
  }

  /// The value of that name; set to nil, the object has no such field.
  /// - Complexity: O(n) in the number of fields to read, O(1) to set another value than nil.
  public subscript(name: TemplateName) -> TemplateValue? {
    get {
      var index = fields.count
      while index > 0 {
        index -= 1
        if fields[index].name == name { return fields[index].value }
      }
      return nil
    }
    set {
      if let newValue {
        fields.append(Field(name: name, value: newValue))
      } else {
        fields.removeAll { $0.name == name }
      }
    }
  }

  /// Takes the fields of another object in, too; those of the other one count.
  public mutating func merge(_ other: TemplateObject) { fields += other.fields }

  /// Makes room for so many fields more.
  public mutating func reserve(_ count: Int) { fields.reserveCapacity(fields.count + count) }

  /// The fields by their names.
  var byName: [String: TemplateValue] {
    Dictionary(fields.map { ($0.name.text, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  public static func == (left: TemplateObject, right: TemplateObject) -> Bool { left.byName == right.byName }

  public func hash(into hasher: inout Hasher) { hasher.combine(byName) }
}
