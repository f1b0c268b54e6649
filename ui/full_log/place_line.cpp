// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/place_line.h"

#include "log/log_finder.h"
#include "log/log_message.h"
#include "shell/ink_label.h"
#include "text.h"
#include "text_zone.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LineHeight = 24;
constexpr int LineInset = 12;
constexpr int LineGap = 16;

QString wordsOf(qint64 line, bool isMetric, const RunPlaces &places)
{
    const QString number = text::number(line + 1);
    const QString step = places.hasSteps() ? text::number(isMetric ? places.stepOfMetric(line) : places.stepAt(line)) : QString();
    const QString time = places.hasTimes() ? text::local(places.timeAt(line)).toString(u"HH:mm:ss"_s) : QString();
    if (!step.isEmpty() && !time.isEmpty())
        return PlaceLine::tr("Line %1, step %2, %3").arg(number, step, time);
    if (!step.isEmpty())
        return PlaceLine::tr("Line %1, step %2").arg(number, step);
    if (!time.isEmpty()) //: %2 is a clock time
        return PlaceLine::tr("Line %1, %2").arg(number, time);
    return PlaceLine::tr("Line %1").arg(number);
}

} // namespace

PlaceLine::PlaceLine(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_place(new InkLabel(TextRole::Caption, &Tokens::text2, {}, this))
    , m_hits(new InkLabel(TextRole::Caption, &Tokens::text3, {}, this))
    , m_keys(new InkLabel(TextRole::Caption, &Tokens::text3, {}, this))
{
    setAccessibleName(tr("Place in the log"));
    m_row->setContentsMargins(LineInset, 1, LineInset, 0);
    m_row->setSpacing(LineGap);
    m_row->addWidget(m_place);
    m_row->addWidget(m_hits);
    m_row->addStretch();
    m_row->addWidget(m_keys);
    updateLook();
}

void PlaceLine::take(LogMessage *message)
{
    m_message = message;
    m_row->insertWidget(m_row->indexOf(m_hits) + 1, message, 1);
    message->setVisible(true);
    connect(message, &LogMessage::changed, this, &PlaceLine::makeRoom, Qt::UniqueConnection);
    makeRoom();
}

void PlaceLine::makeRoom()
{
    if (m_message && m_message->parentWidget() == this)
        m_keys->setVisible(m_message->sentence().isEmpty());
}

void PlaceLine::setLine(qint64 line, bool isMetric, const RunPlaces &places)
{
    m_place->setText(line < 0 ? QString() : wordsOf(line, isMetric, places));
}

void PlaceLine::setSearch(const LogFinder &finder)
{
    const bool isSearching = finder.state() != LogFinder::State::Idle;
    const double seconds = std::chrono::duration<double>(finder.elapsed()).count();
    const int count = int(finder.hits().count());
    //: %1 is a number of seconds: 1,284 hits in 0.21 s
    m_hits->setText(finder.pattern() ? tr("%Ln hit(s) in %1 s", nullptr, count).arg(QLocale().toString(seconds, 'f', 2)) : QString());
    m_keys->setText(isSearching ? tr("Esc clears the search, F11 leaves full screen") : tr("Esc or F11 leaves full screen"));
}

void PlaceLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateLook();
}

void PlaceLine::updateLook()
{
    setFixedHeight(std::max(LineHeight, QFontMetrics(fontFor(TextRole::Caption, font())).height() + 8));
}

void PlaceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), QColor(tokens.window));
    painter.fillRect(0, 0, width(), 1, QColor(tokens.line));
}
