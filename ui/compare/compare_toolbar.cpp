// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_toolbar.h"

#include "compare/compare_axis.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace {

constexpr int CompareToolBarHeight = 36;
constexpr int ToolInset = 16;
constexpr int ToolGap = 12;
constexpr int LongestOther = 140; ///< px, of the name of a metric that is none of ours
constexpr std::array ShownMetrics{"eval_loss", "loss", "learning_rate", "grad_norm"};
/// Fraction stands in the menu only.
constexpr size_t ShownAxes = 4;

QToolButton *toolButton(const char *look, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("look", QString::fromLatin1(look));
    button->setProperty("small", true);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// One stop for Tab in a row of choices; arrows move between them.
void focusOnChosen(QButtonGroup *group)
{
    const QList<QAbstractButton *> buttons = group->buttons();
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace

CompareToolbar::CompareToolbar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Chart"));
    m_row->setContentsMargins(ToolInset, 0, ToolInset, 0);
    m_row->setSpacing(ToolGap);
    // Its content leaves step by step where it has no room: it must not hold the window wide.
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    addMetrics();
    m_row->addStretch(1);
    m_reset = toolButton("chip", tr("Zoomed, reset"), this);
    m_reset->setProperty("isSet", true);
    m_reset->setToolTip(tr("Shows the whole runs again (Ctrl+0)"));
    m_reset->hide();
    m_row->addWidget(m_reset);
    connect(m_reset, &QToolButton::clicked, this, &CompareToolbar::zoomReset);
    addSmoothing();
    addAxes();
    addEnd();
    renewLook();
    showChoice();
}

QButtonGroup *CompareToolbar::addTrack(const QString &name, QWidget **track)
{
    *track = new QWidget(this);
    (*track)->setProperty("look", QStringLiteral("track"));
    (*track)->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    (*track)->setAccessibleName(name);
    auto *row = new QHBoxLayout(*track);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_row->addWidget(*track);
    return new QButtonGroup(this);
}

void CompareToolbar::addMetrics()
{
    m_metrics = addTrack(tr("Metric"), &m_metricTrack);
    for (size_t i = 0; i <= ShownMetrics.size(); ++i) {
        const bool isOther = i == ShownMetrics.size();
        QToolButton *button = toolButton("segment", isOther ? QString() : metricName(ShownMetrics[i]), m_metricTrack);
        button->setCheckable(true);
        m_metrics->addButton(button, int(i));
        m_metricTrack->layout()->addWidget(button);
        if (isOther)
            m_other = button;
    }
    m_other->hide();
    connect(m_metrics, &QButtonGroup::idClicked, this, [this](int id) {
        CompareChoice choice = m_choice;
        if (size_t(id) < ShownMetrics.size())
            choice.metric = ShownMetrics[size_t(id)];
        change(choice);
    });
    m_train = new QCheckBox(tr("Show train loss faintly"), this);
    m_row->addSpacing(4);
    m_row->addWidget(m_train);
    connect(m_train, &QCheckBox::clicked, this, [this](bool isOn) {
        CompareChoice choice = m_choice;
        choice.showsTrain = isOn;
        change(choice);
    });
}

void CompareToolbar::addSmoothing()
{
    m_smoothingName = new QLabel(tr("Smoothing"), this);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, 99);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(96);
    m_slider->setAccessibleName(tr("Smoothing"));
    m_slider->setToolTip(tr("Exponential moving average with bias correction, as TensorBoard draws it. "
                            "Evaluations are shown as they are, unless each run has 100 of them."));
    m_weight = new QLabel(this);
    m_smoothingName->setBuddy(m_slider);
    for (QWidget *part : std::initializer_list<QWidget *>{m_smoothingName, m_slider, m_weight})
        m_row->addWidget(part);
    connect(m_slider, &QSlider::valueChanged, this, [this](int percent) {
        CompareChoice choice = m_choice;
        choice.smoothing = percent / 100.0;
        change(choice);
    });
}

void CompareToolbar::addAxes()
{
    m_axes = addTrack(tr("Axis", "what the horizontal axis of the chart counts"), &m_axisTrack);
    for (size_t i = 0; i < ShownAxes; ++i) {
        QToolButton *button = toolButton("segment", axisName(CompareAxes[i]), m_axisTrack);
        button->setCheckable(true);
        m_axes->addButton(button, int(CompareAxes[i]));
        m_axisTrack->layout()->addWidget(button);
    }
    connect(m_axes, &QButtonGroup::idClicked, this, [this](int id) {
        CompareChoice choice = m_choice;
        choice.axis = training::Alignment(id);
        change(choice);
    });
}

void CompareToolbar::addEnd()
{
    m_log = toolButton("outline", tr("Log Y"), this);
    m_log->setCheckable(true);
    m_log->setToolTip(tr("Logarithmic scale (L)"));
    connect(m_log, &QToolButton::clicked, this, [this](bool isOn) {
        CompareChoice choice = m_choice;
        choice.isLog = isOn;
        change(choice);
    });
    m_more = toolButton("", {}, this);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_more->setAccessibleName(tr("More", "button with further functions of the chart"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_menu->setToolTipsVisible(true);
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &CompareToolbar::fillMenu);
    m_row->addWidget(m_log);
    m_row->addWidget(m_more);
}

void CompareToolbar::change(const CompareChoice &choice)
{
    if (choice == m_choice)
        return showChoice();
    m_choice = choice;
    showChoice();
    Q_EMIT chosen(choice);
}

void CompareToolbar::setChoice(const CompareChoice &choice)
{
    m_choice = choice;
    showChoice();
}

void CompareToolbar::setOffers(const Offers &offers)
{
    if (m_offers == offers)
        return;
    m_offers = offers;
    showChoice();
}

void CompareToolbar::showChoice()
{
    const QSignalBlocker blocker(m_slider);
    const auto known = std::ranges::find(ShownMetrics, m_choice.metric);
    const bool isOther = known == ShownMetrics.end();
    m_other->setVisible(isOther);
    if (isOther) {
        const QString name = metricName(m_choice.metric);
        m_other->setText(m_other->fontMetrics().elidedText(name, Qt::ElideMiddle, LongestOther));
        m_other->setAccessibleName(name);
    }
    m_metrics->button(int(known - ShownMetrics.begin()))->setChecked(true);
    m_train->setChecked(m_choice.showsTrain);
    m_train->setEnabled(m_choice.metric == "eval_loss");
    m_slider->setValue(int(std::lround(m_choice.smoothing * 100)));
    m_weight->setText(QLocale().toString(m_choice.smoothing, 'f', 2));
    m_log->setChecked(m_choice.isLog);
    m_axes->setExclusive(false);
    for (size_t i = 0; i < ShownAxes; ++i) {
        QAbstractButton *button = m_axes->button(int(CompareAxes[i]));
        const auto axis = size_t(CompareAxes[i]);
        button->setEnabled(m_offers.axes[axis]);
        button->setToolTip(m_offers.axisNotes[axis]);
        button->setChecked(m_choice.axis == CompareAxes[i]);
    }
    m_axes->setExclusive(m_axes->checkedButton());
    m_reset->setVisible(m_offers.isZoomed);
    focusOnChosen(m_metrics);
    focusOnChosen(m_axes);
    if (!m_axes->checkedButton())
        m_axes->button(int(CompareAxes.front()))->setFocusPolicy(Qt::StrongFocus);
    fit();
}

void CompareToolbar::fillMetricMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    std::vector<Metric> metrics(ShownMetrics.begin(), ShownMetrics.end());
    metrics.insert(metrics.end(), m_offers.others.begin(), m_offers.others.end());
    for (const Metric &metric : metrics) {
        if (!m_offers.others.empty() && metric == m_offers.others.front())
            menu->addSeparator();
        QAction *action = menu->addAction(metricName(metric));
        action->setCheckable(true);
        action->setChecked(metric == m_choice.metric);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, metric] {
            CompareChoice choice = m_choice;
            choice.metric = metric;
            change(choice);
        });
    }
}

void CompareToolbar::fillAxisMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    menu->setToolTipsVisible(true);
    for (const training::Alignment axis : CompareAxes) {
        QAction *action = menu->addAction(axisName(axis));
        action->setCheckable(true);
        action->setChecked(axis == m_choice.axis);
        action->setEnabled(m_offers.axes[size_t(axis)]);
        action->setToolTip(m_offers.axisNotes[size_t(axis)]);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, axis] {
            CompareChoice choice = m_choice;
            choice.axis = axis;
            change(choice);
        });
    }
}

void CompareToolbar::fillSmoothingMenu(QMenu *menu)
{
    for (const double weight : {0.0, 0.3, 0.6, 0.8, 0.9, 0.95, 0.99}) {
        QAction *action = menu->addAction(weight == 0 ? tr("None", "no smoothing") : QLocale().toString(weight, 'f', 2));
        action->setCheckable(true);
        action->setChecked(std::abs(weight - m_choice.smoothing) < 1e-6);
        connect(action, &QAction::triggered, this, [this, weight] {
            CompareChoice choice = m_choice;
            choice.smoothing = weight;
            change(choice);
        });
    }
}

void CompareToolbar::fillMenu()
{
    m_menu->clear();
    const auto addCheck = [this](const QString &text, bool isOn, auto slot) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    fillMetricMenu(m_menu->addMenu(tr("Metric")));
    QAction *train = addCheck(m_train->text(), m_choice.showsTrain, [this](bool isOn) {
        CompareChoice choice = m_choice;
        choice.showsTrain = isOn;
        change(choice);
    });
    train->setEnabled(m_train->isEnabled());
    m_menu->addSeparator();
    fillAxisMenu(m_menu->addMenu(m_axisTrack->accessibleName()));
    fillSmoothingMenu(m_menu->addMenu(m_smoothingName->text()));
    addCheck(m_log->text(), m_choice.isLog, [this](bool isOn) {
        CompareChoice choice = m_choice;
        choice.isLog = isOn;
        change(choice);
    });
    addCheck(tr("Show all values", "of the chart, also those cut off at its top edge"), m_offers.showsEverything,
             [this](bool isOn) { Q_EMIT everythingToggled(isOn); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Zoom in")), &QAction::triggered, this, [this] { Q_EMIT zoomed(true); });
    connect(m_menu->addAction(tr("Zoom out")), &QAction::triggered, this, [this] { Q_EMIT zoomed(false); });
    QAction *reset = m_menu->addAction(tr("Reset zoom"));
    reset->setEnabled(m_offers.isZoomed);
    connect(reset, &QAction::triggered, this, &CompareToolbar::zoomReset);
}

void CompareToolbar::renewLook()
{
    const Tokens &tokens = tokensFor(palette());
    const QFont small = fontFor(TextRole::Small, QApplication::font());
    for (QWidget *part : std::initializer_list<QWidget *>{m_smoothingName, m_weight, m_train})
        part->setFont(small);
    for (QLabel *label : {m_smoothingName, m_weight}) {
        QPalette ink = label->palette();
        ink.setColor(QPalette::WindowText, QColor(label == m_weight ? tokens.text : tokens.text2));
        label->setPalette(ink);
    }
    m_weight->setMinimumWidth(QFontMetrics(small).horizontalAdvance(QLocale().toString(0.88, 'f', 2)));
    m_more->setIcon(iconFor(Icon::Ellipsis, tokens));
    setFixedHeight(rowHeightFor(CompareToolBarHeight, QApplication::font()));
    fit();
}

/// Lets go of what has no room, in the order of how well the menu stands in for it.
void CompareToolbar::fit()
{
    const std::initializer_list<QWidget *> leaving{m_smoothingName, m_log, m_train, m_slider, m_axisTrack};
    for (QWidget *part : leaving)
        part->show();
    m_weight->show();
    for (QWidget *part : leaving) {
        m_row->invalidate();
        if (m_row->minimumSize().width() <= width())
            break;
        part->hide();
        if (part == m_slider)
            m_weight->hide();
    }
    m_row->activate(); // not a frame later
}

QSize CompareToolbar::minimumSizeHint() const
{
    return {240, minimumHeight()};
}

void CompareToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLook();
}

void CompareToolbar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CompareToolbar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(tokensFor(palette()).base));
}
