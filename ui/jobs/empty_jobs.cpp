// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/empty_jobs.h"

#include "jobs/empty_picture.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int WidestSentence = 400;
constexpr int HeightForPicture = 380;
constexpr int PictureGap = 36;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

EmptyJobs::EmptyJobs(QWidget *parent)
    : QWidget(parent)
    , m_picture(new EmptyPicture(this))
    , m_lead(makeLabel(this))
    , m_sentence(makeLabel(this))
    , m_buttons(new QWidget(this))
    , m_check(makeButton(tr("Check again"), &EmptyJobs::checkAgain))
    , m_console(makeButton({}, &EmptyJobs::openConsole))
    , m_clearFilters(makeButton(tr("Clear filters"), &EmptyJobs::clearFilters))
    , m_clearSearch(makeButton(tr("Clear search"), &EmptyJobs::clearSearch))
    , m_elsewhere(new QWidget(this))
    , m_question(makeLabel(m_elsewhere))
    , m_add(makeButton(tr("Add a connection"), &EmptyJobs::addConnection))
    , m_file(makeButton(tr("Open log file…"), &EmptyJobs::openFile))
{
    setAccessibleName(tr("No jobs", "accessible name of what stands in place of the table"));
    m_question->setWordWrap(false);
    for (QPushButton *link : {m_add, m_file}) {
        link->setProperty("look", QStringLiteral("link"));
        link->setFlat(true);
    }
    m_sentence->setMaximumWidth(WidestSentence);
    layOut();
    takeLook();
}

QPushButton *EmptyJobs::makeButton(const QString &text, void (EmptyJobs::*signal)())
{
    auto *button = new QPushButton(text, this);
    button->setProperty("large", true);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void EmptyJobs::layOut()
{
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QPushButton *button : {m_check, m_console, m_clearFilters, m_clearSearch})
        buttons->addWidget(button);
    auto *elsewhere = new QHBoxLayout(m_elsewhere);
    elsewhere->setContentsMargins(0, 0, 0, 0);
    elsewhere->setSpacing(4);
    elsewhere->addWidget(m_question);
    elsewhere->addWidget(m_add);
    elsewhere->addWidget(m_file);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(0);
    column->addStretch(4);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(0);
    column->addWidget(m_lead);
    column->addSpacing(6);
    auto *sentence = new QHBoxLayout;
    sentence->addStretch(1);
    sentence->addWidget(m_sentence, 100);
    sentence->addStretch(1);
    column->addLayout(sentence);
    column->addSpacing(20);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addSpacing(20);
    column->addWidget(m_elsewhere, 0, Qt::AlignHCenter);
    column->addStretch(5);
}

void EmptyJobs::say(const EmptyState &state)
{
    using Kind = EmptyState::Kind;
    // Hiding a button that has the focus would hand it to whatever stands next in the window.
    const QWidget *focused = focusWidget();
    const bool movesFocus = focused && focused->hasFocus() && state.kind != m_state.kind;
    if (movesFocus)
        setFocus(Qt::OtherFocusReason);
    m_state = state;
    const Kind kind = state.kind;
    m_lead->setText(state.message.lead);
    m_sentence->setText(state.message.sentence);
    m_sentence->setHidden(state.message.sentence.isEmpty());
    m_check->setVisible(kind == Kind::NoJobs || kind == Kind::Unreadable);
    //: %1: a service, whose console is meant
    m_console->setText(tr("Open %1").arg(state.console));
    m_console->setVisible(kind == Kind::NoJobs && !state.console.isEmpty());
    m_question->setText(state.hasRegions ? tr("Jobs in another region or workspace?") : tr("Jobs in another account?"));
    m_clearFilters->setVisible(kind == Kind::NoMatch);
    m_clearSearch->setVisible(kind == Kind::NoHit);
    m_buttons->setVisible(kind == Kind::NoJobs || kind == Kind::Unreadable || kind == Kind::NoMatch || kind == Kind::NoHit);
    m_elsewhere->setVisible(kind == Kind::NoJobs);
    setAccessibleDescription(text::list({state.message.lead, state.message.sentence}));
    fitPicture();
    if (movesFocus)
        focusButton();
}

void EmptyJobs::focusButton()
{
    for (QPushButton *button : {m_check, m_console, m_clearFilters, m_clearSearch}) {
        if (!button->isHidden() && !m_buttons->isHidden())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

void EmptyJobs::takeLook()
{
    const Tokens &tokens = tokensFor(palette());
    const auto ink = [](QLabel *label, QRgb rgb) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, QColor(rgb));
        label->setPalette(palette);
    };
    ink(m_lead, tokens.text);
    ink(m_sentence, tokens.text2);
    ink(m_question, tokens.text3);
    m_lead->setFont(fontFor(TextRole::PanelTitle, font()));
    m_question->setFont(fontFor(TextRole::Small, font()));
    m_check->setIcon(iconFor(Icon::Refresh, tokens));
    m_console->setIcon(iconFor(Icon::External, tokens));
}

void EmptyJobs::fitPicture()
{
    const bool hasRoom = height() >= HeightForPicture;
    m_picture->setVisible(m_state.kind == EmptyState::Kind::NoJobs && hasRoom);
    if (auto *column = qobject_cast<QVBoxLayout *>(layout()))
        column->itemAt(2)->spacerItem()->changeSize(0, m_picture->isHidden() ? 0 : PictureGap);
    layout()->invalidate();
}

void EmptyJobs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeLook();
}

void EmptyJobs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPicture();
}

void EmptyJobs::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(QRect(0, 0, width(), 1), QColor(tokens.line));
}
