// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/strip_stack.h"

#include "chart/loss_plot.h"
#include "chart/strip_plot.h"

#include <QEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <utility>

namespace {

constexpr int UsualHeight = 64;
constexpr int TallStrip = 120;
constexpr int BarWidth = 10;
constexpr double MostOfAll = 0.5; ///< of the height, while the strips have what they usually need

} // namespace

StripStack::StripStack(LossPlot *plot, QWidget *parent)
    : QWidget(parent)
    , m_plot(plot)
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    m_bar->hide();
    m_bar->setAccessibleName(tr("Strips of the chart"));
    m_bar->setFocusPolicy(Qt::NoFocus);
    connect(m_bar, &QAbstractSlider::valueChanged, this, &StripStack::place);
    connect(m_plot, &LossPlot::laidOut, this, &StripStack::takeLayout);
    connect(m_plot, &LossPlot::overlayChanged, this, &StripStack::takeOverlay);
}

StripPlot *StripStack::strip(const std::string &name) const
{
    const auto found = std::ranges::find_if(m_strips, [&](const StripPlot *strip) { return strip->name() == name; });
    return found == m_strips.end() ? nullptr : *found;
}

void StripStack::setRun(std::shared_ptr<const ChartData> run, const ShownStrips &wanted, double weight)
{
    std::vector<StripPlot *> before = std::exchange(m_strips, {});
    for (const ShownStrip &shown : wanted) {
        const auto had = std::ranges::find_if(before, [&](const StripPlot *strip) { return strip->name() == shown.name; });
        if (!run || !run->other(shown.name) || strip(shown.name))
            continue;
        if (had != before.end()) {
            m_strips.push_back(*had);
            before.erase(had);
        } else {
            add(shown);
        }
        m_strips.back()->setLog(shown.isLog);
        m_strips.back()->setRun(run, weight);
    }
    for (StripPlot *gone : before) {
        gone->hide();
        gone->deleteLater(); // its own button may have asked for it
    }
    QWidget *last = m_plot;
    for (StripPlot *shown : m_strips) {
        setTabOrder(last, shown);
        setTabOrder(shown, shown->closeButton());
        last = shown->closeButton();
    }
    arrange();
    takeLayout();
}

void StripStack::add(const ShownStrip &wanted)
{
    auto *strip = new StripPlot(m_plot, wanted.name, this);
    const std::string name = wanted.name;
    connect(strip, &StripPlot::closeWanted, this, [this, name] { Q_EMIT closeWanted(name); });
    connect(strip, &StripPlot::logWanted, this, [this, name] { Q_EMIT logWanted(name); });
    connect(strip, &StripPlot::menuWanted, this, [this, name](QPoint global) { Q_EMIT menuWanted(name, global); });
    // Its labels may need more room than those before.
    connect(strip, &StripPlot::curvesChanged, this, &StripStack::takeLayout);
    strip->installEventFilter(this);
    strip->show();
    m_strips.push_back(strip);
}

int StripStack::heightWithin(int all, int leastPlot) const
{
    if (m_strips.empty())
        return 0;
    const int most = all - leastPlot;
    const int whole = most / StripPlot::LeastHeight;
    if (whole < count())
        return std::max(whole, 0) * StripPlot::LeastHeight;
    const int share = std::clamp(int(all * MostOfAll) / count(), StripPlot::LeastHeight, TallStrip);
    return std::min(std::max(share, UsualHeight), most / count()) * count();
}

/// All plots have the same left edge: that of the one with the widest labels.
void StripStack::takeLayout()
{
    if (m_isTaking)
        return;
    m_isTaking = true;
    double left = 0;
    for (StripPlot *strip : m_strips) {
        strip->takeLayout();
        left = std::max(left, strip->neededLeft());
    }
    m_plot->setLeastLeft(left);
    for (StripPlot *strip : m_strips)
        strip->takeLayout();
    m_isTaking = false;
}

void StripStack::takeOverlay()
{
    for (StripPlot *strip : m_strips)
        strip->takeOverlay();
}

int StripStack::heightOfEach() const
{
    return m_strips.empty() ? StripPlot::LeastHeight : std::max(height() / count(), StripPlot::LeastHeight);
}

/// Wherever the bar stands, the uppermost strip is a whole one.
int StripStack::firstShown() const
{
    const int each = heightOfEach();
    return (m_bar->value() + each / 2) / each;
}

void StripStack::arrange()
{
    const int each = heightOfEach();
    const int beyond = std::max(each * count() - height(), 0);
    m_bar->setPageStep(std::max(height(), 1));
    m_bar->setSingleStep(each);
    m_bar->setRange(0, beyond);
    m_bar->setVisible(beyond > 0);
    m_bar->setGeometry(width() - BarWidth, 0, BarWidth, height());
    m_bar->raise();
    place();
}

void StripStack::place()
{
    const int each = heightOfEach();
    int top = -firstShown() * each;
    for (StripPlot *strip : m_strips) {
        strip->setGeometry(0, top, width(), each);
        top += each;
    }
}

void StripStack::showWhole(int index)
{
    const int fitting = std::max(height() / heightOfEach(), 1);
    const int first = std::clamp(firstShown(), std::max(index - fitting + 1, 0), index);
    if (first != firstShown())
        m_bar->setValue(first * heightOfEach());
}

/// Whoever walks in by keyboard sees where.
bool StripStack::eventFilter(QObject *object, QEvent *event)
{
    const auto found = std::ranges::find(m_strips, object);
    if (event->type() == QEvent::FocusIn && found != m_strips.end())
        showWhole(int(found - m_strips.begin()));
    return QWidget::eventFilter(object, event);
}

void StripStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StripStack::wheelEvent(QWheelEvent *event)
{
    if (!m_bar->isVisible()) {
        event->ignore();
        return;
    }
    m_bar->setValue(m_bar->value() - event->angleDelta().y() * StripPlot::LeastHeight / 120);
    event->accept();
}
