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
    const int each = std::clamp(int(all * MostOfAll) / count(), StripPlot::LeastHeight, TallStrip);
    const int most = std::max(all - leastPlot, StripPlot::LeastHeight);
    return std::min(std::max(each, std::min(UsualHeight, most / count())) * count(), most);
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

void StripStack::arrange()
{
    const int each = m_strips.empty() ? 0 : std::max(height() / count(), StripPlot::LeastHeight);
    const int beyond = std::max(each * count() - height(), 0);
    m_bar->setPageStep(height());
    m_bar->setSingleStep(StripPlot::LeastHeight / 2);
    m_bar->setRange(0, beyond);
    m_bar->setVisible(beyond > 0);
    m_bar->setGeometry(width() - BarWidth, 0, BarWidth, height());
    m_bar->raise();
    place();
}

void StripStack::place()
{
    const int each = m_strips.empty() ? 0 : std::max(height() / count(), StripPlot::LeastHeight);
    int top = -m_bar->value();
    for (StripPlot *strip : m_strips) {
        strip->setGeometry(0, top, width(), each);
        top += each;
    }
}

/// Whoever walks in by keyboard sees where.
bool StripStack::eventFilter(QObject *object, QEvent *event)
{
    const auto found = std::ranges::find(m_strips, object);
    if (event->type() == QEvent::FocusIn && found != m_strips.end()) {
        const QRect box = (*found)->geometry();
        if (box.top() < 0)
            m_bar->setValue(m_bar->value() + box.top());
        else if (box.bottom() >= height())
            m_bar->setValue(m_bar->value() + box.bottom() + 1 - height());
    }
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
