extension BarChart {
  public func bytes() -> [UInt8] {
    var drawing = Drawing("picture-bars")
    let groups = Array(data.groups.prefix(BarChart.mostGroups))
    let totalsAreNumbers = totalsDwarfParts
    var y = drawHead(in: &drawing)
    let barred = groups.filter { !($0.isTotal && totalsAreNumbers) }
    let scale = Scale(barred.flatMap { $0.values.compactMap { $0 } })
    for group in barred {
      if group.isTotal { y = rule(below: y, in: &drawing) }
      y = draw(group, scale: scale, below: y, in: &drawing)
    }
    for group in groups where group.isTotal && totalsAreNumbers {
      y = rule(below: y, in: &drawing)
      y = drawNumbers(of: group, below: y, in: &drawing)
    }
    return drawing.bytes(title: title, height: max(y - 4, 1))
  }

  /// The unit, and what the bars are where there are several. Returns where it ends.
  private func drawHead(in drawing: inout Drawing) -> Double {
    var legend = Legend(markWidth: 12)
    for (number, series) in data.series.prefix(BarChart.mostSeries).enumerated() {
      legend.add(series) { drawing, x, y in
        drawing.rectangle(BarChart.style(number), x: x - 6, y: y - 5, width: 12, height: 10)
      }
    }
    var y = legend.draw(below: 0, in: &drawing)
    if let unit = data.unit {
      let text = Lettering.shortened(unit, to: Drawing.width)
      drawing.text("picture-soft", text, x: 0, y: y + 15)
      y += 20
    }
    return y + 4
  }

  private func draw(_ group: Group, scale: Scale, below top: Double, in drawing: inout Drawing) -> Double {
    var y = BarChart.drawLabel(of: group, below: top, in: &drawing)
    let values = group.values.prefix(BarChart.mostSeries)
    if scale.hasNegative {
      let end = y + Double(values.count) * BarChart.barHeight
      drawing.line("picture-axis", from: (scale.zero, y - 1), to: (scale.zero, end + 1))
    }
    for (number, value) in values.enumerated() {
      if let value {
        let (x, width) = scale.bar(value.amount)
        let style = BarChart.style(number)
        if width > 0 {
          drawing.rectangle(style, x: x, y: y + 0.75, width: width, height: BarChart.barHeight - 1.5)
        } else if !scale.hasNegative {
          drawing.line("picture-axis", from: (x, y + 1), to: (x, y + BarChart.barHeight - 1))
        }
        let isLeft = value.amount < 0
        drawing.text(
          "picture-number", value.text, x: isLeft ? x - 5 : x + width + 5, y: y + BarChart.barHeight / 2 + 4.5,
          anchor: isLeft ? .end : .start)
      }
      y += BarChart.barHeight
    }
    return y + 12
  }

  /// A total beside bars that it would dwarf: the mark of each series with its number, in one column.
  private func drawNumbers(of group: Group, below top: Double, in drawing: inout Drawing) -> Double {
    var y = BarChart.drawLabel(of: group, below: top, in: &drawing)
    for (number, value) in group.values.prefix(BarChart.mostSeries).enumerated() {
      guard let value else { continue }
      drawing.rectangle(BarChart.style(number), x: 0, y: y + 4, width: 12, height: 10)
      drawing.text("picture-number", value.text, x: 18, y: y + BarChart.barHeight / 2 + 4.5)
      y += BarChart.barHeight
    }
    return y + 12
  }

  private static func drawLabel(of group: Group, below top: Double, in drawing: inout Drawing) -> Double {
    let lines = Lettering.wrapped(group.label, to: Drawing.width, lines: 2)
    for (number, line) in lines.enumerated() {
      let style = group.isTotal ? "picture-strong" : "picture-text"
      drawing.text(style, line, x: 0, y: top + 13 + Double(number) * 16)
    }
    return top + 2 + Double(max(lines.count, 1)) * 16
  }

  private func rule(below y: Double, in drawing: inout Drawing) -> Double {
    drawing.line("picture-grid", from: (0, y - 3), to: (Drawing.width, y - 3))
    return y + 3
  }

  private static func style(_ series: Int) -> String { "picture-bar series-\(series + 1)" }

  private static let barHeight = 18.0

  /// From amounts to places: one zero line for all bars, and room at their ends for their numbers.
  private struct Scale {
    let zero: Double
    let unit: Double
    let hasNegative: Bool

    init(_ values: [Value]) {
      let finite = values.filter(\.amount.isFinite)
      let lowest = min(0, finite.map(\.amount).min() ?? 0)
      let highest = max(0, finite.map(\.amount).max() ?? 0)
      hasNegative = lowest < 0
      func room(_ values: [Value]) -> Double {
        min(140, values.map { Lettering.width($0.text) + 8 }.max() ?? 0)
      }
      let left = room(finite.filter { $0.amount < 0 })
      let right = room(finite.filter { $0.amount >= 0 })
      let span = highest - lowest
      unit = span > 0 ? (Drawing.width - left - right) / span : 0
      zero = left - lowest * unit
    }

    /// What is not nothing shows at least a trace.
    func bar(_ amount: Double) -> (x: Double, width: Double) {
      guard amount.isFinite, amount != 0 else { return (zero, 0) }
      let width = max(1, abs(amount) * unit)
      return (amount < 0 ? zero - width : zero, width)
    }
  }
}
