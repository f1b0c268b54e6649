// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/display_text.h"
#include "log/log_source.h"
#include "theme/tokens.h"

#include <QCache>
#include <QFont>
#include <QTextLayout>

/// One line ready to be painted: shaped once, drawn often. Always left to right, never wrapped.
class LineLayout
{
public:
    LineLayout(const LogLine &line, const QFont &font, const Tokens &tokens);

    const DisplayText &display() const { return m_display; }
    LineKind kind() const { return m_kind; }
    qreal width() const { return m_width; }
    qreal xOf(int column) const;
    /// The gap between characters nearest to x.
    int columnAt(qreal x) const;

    /// The inks of a line that the chart points at, to be painted over its own.
    QVector<QTextLayout::FormatRange> linkedInks(const Tokens &tokens) const;
    /// Draws with the baseline at `baseline`; `marks` are painted over the line's own look.
    void draw(QPainter *painter, QPointF baseline, const QVector<QTextLayout::FormatRange> &marks) const;

private:
    void style(const Tokens &tokens);

    DisplayText m_display;
    LineKind m_kind;
    QTextLayout m_layout;
    qreal m_width = 0;
};

/// The layouts of the lines on screen and a few around them. Main thread; owned by the view.
class LineLayouts
{
public:
    /// The line's layout, nullptr when the line is missing. Valid until the next call.
    const LineLayout *at(LogSource &source, qint64 line);

    void setLook(const QFont &font, const Tokens &tokens);
    void clear() { m_cache.clear(); }
    void forget(const std::vector<qint64> &blocks);

private:
    QCache<qint64, LineLayout> m_cache{1'000'000}; // cost: characters, several screens of the longest lines
    QFont m_font;
    const Tokens *m_tokens = &kLight;
};
