// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How HistoryStrip looks: figures and legend in the leading part, the dots in the rest.

#include "history/history_figures.h"
#include "history/history_marks.h"
#include "history/history_strip.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace {

constexpr int PageInset = 16;
constexpr double FiguresShare = 432;  ///< pixels at the design's font size
constexpr double FigureShare = 132;
constexpr double PlotGap = 24;        ///< between the figures and the plot: the losses stand in it
constexpr int TopAir = 15;
constexpr int LegendGap = 17;
constexpr int BottomAir = 10;
constexpr int TitleTop = 5;
constexpr double MarkReach = 6;       ///< a sign around its place
constexpr double BaselineFromBottom = 38;
constexpr double LaneBelowBaseline = 11;
constexpr double DaysBelowBaseline = 22;
constexpr double ChosenRadius = 8;

struct Fonts
{
    QFont caption;
    QFont strongCaption;
    QFont value;
};

Fonts fontsFor(const QFont &body)
{
    Fonts fonts{fontFor(TextRole::Caption, body), fontFor(TextRole::Caption, body), fontFor(TextRole::StatValue, body)};
    fonts.strongCaption.setWeight(QFont::Medium);
    return fonts;
}

} // namespace

/// Heights of the rows of text, which grow with the font.
struct HistoryStrip::Lines
{
    int caption;
    int value;
};

HistoryStrip::Lines HistoryStrip::lines() const
{
    const Fonts fonts = fontsFor(font());
    return {std::max(16, QFontMetrics(fonts.caption).height()), std::max(22, QFontMetrics(fonts.value).height())};
}

int HistoryStrip::designedHeight() const
{
    const Lines rows = lines();
    return TopAir + 3 * rows.caption + rows.value + LegendGap + BottomAir;
}

double HistoryStrip::figuresWidth() const
{
    return PageInset + FiguresShare * std::max(1.0, lines().caption / 16.0);
}

QSize HistoryStrip::sizeHint() const
{
    return {900, designedHeight()};
}

QSize HistoryStrip::minimumSizeHint() const
{
    return {400, designedHeight()};
}

QRectF HistoryStrip::plot() const
{
    const double scale = std::max(1.0, lines().caption / 16.0);
    const double lead = figuresWidth() + PlotGap * scale;
    const double bottom = height() - BaselineFromBottom * scale;
    // The highest sign stands below the title, wherever it is: a job of today may be the worst of all.
    const double top = TitleTop + lines().caption + MarkReach - HistoryAxes::HighestAir;
    const QRectF area(lead, top, std::max(40.0, width() - lead - PageInset), bottom - top);
    if (layoutDirection() == Qt::LeftToRight)
        return area;
    // The figures change sides, time does not: the losses keep their room at the left.
    return area.translated(PageInset + PlotGap * scale - lead, 0);
}

HistoryAxes HistoryStrip::axes() const
{
    const QDateTime now = m_clock();
    const int days = daysOf(m_chips.period);
    const QRectF area = plot();
    return {m_history, area, area.bottom() + LaneBelowBaseline, days > 0 ? now.addDays(-days) : QDateTime(), now};
}

QString HistoryStrip::title() const
{
    switch (m_chips.period) {
    case JobChips::Period::Any: return tr("Best eval loss per job");
    case JobChips::Period::Day: return tr("Best eval loss per job, last 24 hours");
    case JobChips::Period::Week: return tr("Best eval loss per job, last 7 days");
    case JobChips::Period::Month: return tr("Best eval loss per job, last 30 days");
    case JobChips::Period::Quarter: return tr("Best eval loss per job, last 90 days");
    }
    Q_UNREACHABLE();
}

void HistoryStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(QRect(0, 0, width(), 1), QColor(tokens.line));
    paintFigures(painter);
    paintLegend(painter);
    const HistoryAxes places = axes();
    paintScales(painter, places);
    paintDots(painter, places);
}

void HistoryStrip::paintFigures(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const Fonts fonts = fontsFor(font());
    const Lines rows = lines();
    const double scale = std::max(1.0, rows.caption / 16.0);
    const auto figures = figuresOf(m_history);
    for (size_t i = 0; i < figures.size(); ++i) {
        QRect place(PageInset + int(FigureShare * scale * double(i)), TopAir, int(FigureShare * scale) - 8, rows.caption);
        const auto put = [&](const QString &words, const QFont &wordsFont, QRgb ink, int height) {
            place.setHeight(height);
            painter.setFont(wordsFont);
            painter.setPen(QColor(ink));
            painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                             int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)
                                 | Qt::AlignAbsolute) | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
            place.translate(0, height);
        };
        put(figures[i].label, fonts.caption, tokens.text3, rows.caption);
        put(figures[i].value, fonts.value, tokens.text, rows.value);
        put(figures[i].caption, fonts.caption, tokens.text3, rows.caption);
    }
}

void HistoryStrip::paintLegend(QPainter &painter) const
{
    using history::Mark;
    constexpr int SignWidth = 10, SampleWidth = 14, SignGap = 5;
    const Tokens &tokens = tokensFor(palette());
    const Fonts fonts = fontsFor(font());
    const Lines rows = lines();
    const int middle = TopAir + 2 * rows.caption + rows.value + LegendGap + rows.caption / 2;
    std::vector<std::pair<std::optional<Mark>, QString>> entries{{Mark::Succeeded, tr("Succeeded")},
                                                                 {Mark::Running, tr("Running")},
                                                                 {Mark::Failed, tr("Failed")},
                                                                 {Mark::Canceled, tr("Canceled")},
                                                                 {std::nullopt, tr("Best so far")}};
    const bool hasLastOnly = std::ranges::any_of(m_history.dots, [](const ModelHistory::Dot &dot) {
        return history::markOf(dot.status, dot.isBest) == Mark::LastOnly;
    });
    if (hasLastOnly)
        entries.insert(entries.begin() + 1, {Mark::LastOnly, tr("Last value")});
    const int between = hasLastOnly ? 9 : 15;
    painter.setFont(fonts.caption);
    int left = PageInset;
    for (const auto &[mark, words] : entries) {
        const int sign = mark ? SignWidth : SampleWidth;
        const int width = painter.fontMetrics().horizontalAdvance(words) + 1;
        const auto visual = [&](int from, int partWidth) {
            return QStyle::visualRect(layoutDirection(), rect(),
                                      QRect(left + from, middle - rows.caption / 2, partWidth, rows.caption));
        };
        const QPointF centre(QRectF(visual(0, sign)).center().x(), middle);
        if (mark)
            history::paintMark(&painter, *mark, centre, tokens);
        else
            painter.fillRect(QRectF(centre.x() - sign / 2.0, middle - 0.75, sign, 1.5), QColor(tokens.c1soft));
        painter.setPen(QColor(tokens.text2));
        painter.drawText(visual(sign + SignGap, width), int(Qt::AlignCenter) | Qt::TextSingleLine, words);
        left += sign + SignGap + width + between;
    }
}

void HistoryStrip::paintScales(QPainter &painter, const HistoryAxes &axes) const
{
    const Tokens &tokens = tokensFor(palette());
    const Fonts fonts = fontsFor(font());
    const QRectF area = plot();
    const double line = lines().caption;
    painter.setFont(fonts.caption);
    const auto hairline = [&](double y, QRgb ink) {
        painter.fillRect(QRectF(area.left(), std::floor(y), area.width(), 1), QColor(ink));
    };
    for (const HistoryAxes::LossTick &tick : axes.lossTicks()) {
        hairline(tick.y, tokens.grid);
        painter.setPen(QColor(tokens.axis));
        const double room = area.left();
        painter.drawText(QRectF(0, tick.y - line / 2, room - 8, line), int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
                         tick.text);
    }
    hairline(area.bottom(), tokens.border);
    const QString words = title();
    painter.setFont(fonts.strongCaption);
    const double width = painter.fontMetrics().horizontalAdvance(words);
    const QRectF place(area.right() - width - 8, TitleTop, width + 8, line);
    painter.fillRect(place, QColor(tokens.base));
    painter.setPen(QColor(tokens.text3));
    painter.drawText(place, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), words);
    painter.setFont(fonts.caption);
    painter.setPen(QColor(tokens.axis));
    const QDate today = m_clock().date();
    const double label = painter.fontMetrics().horizontalAdvance(axisDay(QDate(2000, 12, 28), today)) + 24.0;
    for (const HistoryAxes::DayTick &tick : axes.dayTicks(std::max(96.0, label))) {
        const double left = std::clamp(tick.x - label / 2, area.left() - 8, area.right() - label + 12);
        painter.drawText(QRectF(left, area.bottom() + DaysBelowBaseline, label, line), int(Qt::AlignCenter),
                         axisDay(tick.day, today));
    }
}

void HistoryStrip::paintDots(QPainter &painter, const HistoryAxes &axes) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF best;
    for (const auto &[dot, loss] : bestSoFar(m_history)) {
        const QPointF place(axes.placeOf(m_history.dots[dot]).x(), axes.yOf(loss));
        if (!best.isEmpty())
            best << QPointF(place.x(), best.last().y());
        best << place;
    }
    painter.setPen(QPen(QColor(tokens.c1soft), 1.5));
    painter.drawPolyline(best);
    for (const ModelHistory::Dot &dot : m_history.dots) {
        const QPointF place = axes.placeOf(dot);
        history::paintMark(&painter, history::markOf(dot.status, dot.isBest), place, tokens);
        const bool isCurrent = m_hasRing && hasFocus() && dot.key == m_current;
        if (dot.key != m_chosen && !isCurrent)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(isCurrent ? tokens.focus : tokens.c1), isCurrent ? 2 : 1.5));
        if (isCurrent)
            painter.drawRoundedRect(QRectF(place.x() - 9, place.y() - 9, 18, 18), 4, 4);
        if (dot.key == m_chosen)
            painter.drawEllipse(place, ChosenRadius, ChosenRadius);
    }
}
