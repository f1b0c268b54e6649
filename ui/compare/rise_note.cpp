// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/rise_note.h"

#include "compare/compare_axis.h"
#include "compare/end_labels.h"
#include "compare/plot_words.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr double NoteHeight = 54; ///< of the middle of the words above the record, at least
constexpr double NoteStep = 16;
constexpr double RecordAir = 9; ///< between the record and the line that leads to it

std::optional<RiseNote> noteOf(const CompareState &state, size_t index, const std::vector<QRectF> &taken)
{
    const CompareLine &line = state.lines[index];
    if (!line.isDrawn() || !line.main->risesAfter)
        return {};
    const QRectF &area = state.frame.area;
    const double x = line.main->places[*line.main->risesAfter];
    RiseNote note{.line = index, .text = {}, .box = {}, .record = state.pixel(*line.main, *line.main->risesAfter)};
    if (!area.contains(note.record))
        return {};
    //: %1: a run (v5), %2: a metric inside a sentence (eval loss), %3: a place (step 1,700)
    note.text = PlotWords::tr("%1 %2 rises after %3").arg(line.label, metricInText(state.metric), axisPlace(x, state.axis));
    const QFontMetricsF metrics(fontFor(TextRole::Caption, state.frame.font));
    const double width = std::ceil(metrics.horizontalAdvance(note.text));
    const double height = std::ceil(metrics.height());
    const double left = std::clamp(note.record.x() - width / 2, area.left() + 4, std::max(area.left() + 4, area.right() - width - 4));
    for (double middle = note.record.y() - NoteHeight; middle > area.top() + NoteStep + height; middle -= NoteStep) {
        note.box = QRectF(left, std::round(middle - height / 2), width, height);
        const bool isTaken = std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(note.box); });
        if (!isTaken && !isCrossed(state, note.box))
            return note;
    }
    return {};
}

} // namespace

std::vector<RiseNote> riseNotes(const CompareState &state)
{
    std::vector<RiseNote> notes;
    std::vector<QRectF> taken;
    for (const EndLabel &label : state.labels)
        taken.push_back(label.box);
    for (size_t i = 0; i < state.lines.size(); ++i) {
        const std::optional<RiseNote> note = noteOf(state, i, taken);
        if (!note)
            continue;
        notes.push_back(*note);
        taken.push_back(note->box);
    }
    return notes;
}

void paintRiseNotes(QPainter *painter, const CompareState &state)
{
    painter->save();
    const QFont font = fontFor(TextRole::Caption, state.frame.font);
    const QFontMetricsF metrics(font);
    for (const RiseNote &note : state.notes) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(QColor(state.tokens->text2), 1));
        const double x = std::round(note.record.x()) + 0.5;
        painter->drawLine(QPointF(x, note.box.bottom() + 3), QPointF(x, note.record.y() - RecordAir));
        painter->fillRect(note.box.adjusted(-2, 0, 2, 0), QColor(state.tokens->base));
        painter->setFont(font);
        painter->drawText(QPointF(note.box.left(), note.box.top() + metrics.ascent()), note.text);
    }
    painter->restore();
}
