// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/run_places.h"

#include <QWidget>
#include <array>
#include <optional>

class RangeField;
class RangePair;

/// Which part of a log is shown, as lines, as steps and as times: three pairs of fields that describe the same range and
/// follow each other. What is not known of a log cannot be typed, and says why.
class RangeFields : public QWidget
{
    Q_OBJECT

public:
    using Range = std::optional<std::pair<qint64, qint64>>; ///< first and last line; nothing: all of them

    explicit RangeFields(QWidget *parent);

    /// A range that reached the end of the log still does.
    void setLines(qint64 lines);
    void setPlaces(const RunPlaces &places);
    void setRange(const Range &range);
    const Range &range() const { return m_range; }

Q_SIGNALS:
    /// By a person, or since the log has grown.
    void rangeChanged();

private:
    enum Kind { Lines, Steps, Times };
    enum class End { First, Last };

    void take(Kind kind, End end);
    std::optional<qint64> lineIn(Kind kind, End end, const QString &text) const;
    std::optional<QDateTime> timeIn(const QString &text) const;
    QString timeText(const QDateTime &time) const;
    bool isOneDay() const;
    void renew();
    void renewBlocks();
    RangeField *field(Kind kind, End end) const;

    std::array<RangePair *, 3> m_pairs; ///< by Kind
    RunPlaces m_places;
    qint64 m_lines = 0;
    Range m_range;
};
