/// The order of Danish names: æ, ø and å last, case apart.
enum DanishOrder {
  /// Whether `left` stands in front of `right` in a Danish list; texts that differ in case only keep a fixed order.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let first = sortKey(left)
    let second = sortKey(right)
    return first == second ? left < right : first.lexicographicallyPrecedes(second)
  }

  private static func sortKey(_ text: String) -> [UInt32] {
    var key: [UInt32] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "æ", "ä": key.append(0x7B)
      case "ø", "ö": key.append(0x7C)
      case "å": key.append(0x7D)
      // Aabenraa stands where Åbenrå would (Retskrivningsordbogen § 3).
      case "a" where key.last == 0x61: key[key.count - 1] = 0x7D
      case "é", "è", "ê": key.append(0x65)
      case "ü": key.append(0x79)
      default: key.append(scalar.value)
      }
    }
    return key
  }
}
