/// Named values in the order in which they were given; of two with one name the last one counts.
///
/// No dictionary: an object is made once, for one page, and few of its names are asked for. What a dictionary takes to be
/// made is more than it saves.
public struct TemplateObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// As a literal hands them over, without labels too: with labels each of them would be converted at run time.
  private var fields: [(TemplateName, TemplateValue)] = []
  /// The bits of all names that were ever set: most objects that a name is looked for in do not have it.
  private var bits: UInt64 = 0

  /// Makes an object out of fields.
  public init(dictionaryLiteral fields: (TemplateName, TemplateValue)...) {
    self.init(fields)
  }

  init(_ fields: [(TemplateName, TemplateValue)]) {
    self.fields = fields
    for (name, _) in fields { bits |= name.bit }
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
        if fields[index].0 == name { return fields[index].1 }
      }
      return nil
    }
    set {
      if let newValue {
        fields.append((name, newValue))
        bits |= name.bit
      } else {
        fields.removeAll { $0.0 == name }
      }
    }
  }

  /// The same, where the places of the object's fields are known.
  func value(of name: TemplateName, _ places: FieldPlaces) -> TemplateValue? {
    guard bits & name.bit != 0, let place = places.place(of: name) else { return nil }
    // Another name may stand in its place: then all are looked through.
    return fields[place].0 == name ? fields[place].1 : self[name]
  }

  /// Where the fields stand; not known of an object so small that its fields are looked through faster.
  var places: FieldPlaces { fields.count > 24 ? FieldPlaces(fields.map(\.0)) : .unknown }

  /// Takes the fields of another object in, too; those of the other one count.
  public mutating func merge(_ other: TemplateObject) {
    fields += other.fields
    bits |= other.bits
  }

  /// Makes room for so many fields more.
  public mutating func reserve(_ count: Int) { fields.reserveCapacity(fields.count + count) }

  /// The fields by their names.
  var byName: [String: TemplateValue] {
    Dictionary(fields.map { ($0.text, $1) }, uniquingKeysWith: { _, last in last })
  }

  public static func == (left: TemplateObject, right: TemplateObject) -> Bool { left.byName == right.byName }

  public func hash(into hasher: inout Hasher) { hasher.combine(byName) }
}

/// Where the fields of a large object stand, by their names' numbers: a page's own object is asked for hundreds of names.
struct FieldPlaces: Sendable {
  /// One behind the place of the last field of those that share a number; 0 where there is none.
  private var places: [UInt16] = []

  static let unknown = FieldPlaces()

  private init() {}

  init(_ names: [TemplateName]) {
    places = Array(repeating: 0, count: 256)
    for (place, name) in names.enumerated() { places[FieldPlaces.slot(of: name)] = UInt16(clamping: place + 1) }
  }

  var areKnown: Bool { !places.isEmpty }

  /// Where a field of the name may stand; nil where there is certainly none.
  func place(of name: TemplateName) -> Int? {
    let place = Int(places[FieldPlaces.slot(of: name)])
    return place == 0 ? nil : place - 1
  }

  private static func slot(of name: TemplateName) -> Int { Int(name.mark &>> 20 & 0xFF) }
}
