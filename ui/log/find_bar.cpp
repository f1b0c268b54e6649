// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/find_bar.h"

#include "log/label_ink.h"
#include "log/repolish.h"
#include "plain_text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <algorithm>

namespace {

constexpr int PositionInset = 8;
constexpr int WideField = 480;
constexpr int RoomyWindow = 1600; // from here on the narrow form has room for whole words, too

/// The keys of Visual Studio Code, and J for joined patterns.
constexpr std::array ToggleKeys{Qt::Key_C, Qt::Key_R, Qt::Key_W, Qt::Key_J};

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_field(new QLineEdit(this))
    , m_position(new QLabel(m_field))
    , m_icon(m_field->addAction(QIcon(), QLineEdit::LeadingPosition))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_field->setPlaceholderText(tr("Search log"));
    m_field->setAccessibleName(tr("Search log"));
    m_field->installEventFilter(this);
    m_position->setAttribute(Qt::WA_TransparentForMouseEvents);
    addTools();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showTools();
        Q_EMIT termChanged();
    });
    connect(qApp, &QApplication::focusChanged, this, &FindBar::showTools);
    layOut();
    updateIcons();
    setPosition(0, 0);
}

void FindBar::addTools()
{
    m_case = addToggle(tr("Match case"), ToggleKeys[0]);
    m_regex = addToggle(tr("Regular expression"), ToggleKeys[1]);
    m_word = addToggle(tr("Whole words"), ToggleKeys[2]);
    m_combine = addToggle(tr("Join patterns with and, or, not"), ToggleKeys[3]);
    m_previous = addStep(tr("Previous hit"), &FindBar::previousWanted);
    m_next = addStep(tr("Next hit"), &FindBar::nextWanted);
}

QToolButton *FindBar::addTool(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setProperty("small", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QToolButton *FindBar::addToggle(const QString &name, Qt::Key key)
{
    QToolButton *button = addTool(name);
    const QString keys = QKeySequence(Qt::ALT | key).toString(QKeySequence::NativeText);
    //: Tool tip: %1 is what a button does, %2 its key
    button->setToolTip(tr("%1 (%2)").arg(name, keys));
    button->setCheckable(true);
    button->setCursor(Qt::ArrowCursor); // not that of the text around it
    connect(button, &QToolButton::toggled, this, &FindBar::termChanged);
    return button;
}

QToolButton *FindBar::addStep(const QString &name, void (FindBar::*signal)())
{
    QToolButton *button = addTool(name);
    connect(button, &QToolButton::clicked, this, signal);
    return button;
}

void FindBar::setWide(bool isWide)
{
    if (std::exchange(m_isWide, isWide) == isWide)
        return;
    layOut();
    setPosition(m_place, m_count); // its key stands in the narrow form only
    updateIcons();
}

void FindBar::layOut()
{
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    m_row->setSpacing(m_isWide ? 8 : 4);
    m_row->addWidget(m_field);
    m_position->setParent(m_isWide ? static_cast<QWidget *>(this) : m_field);
    if (m_isWide)
        m_row->addWidget(m_position);
    for (QToolButton *toggle : toggles()) {
        toggle->setParent(m_isWide ? static_cast<QWidget *>(m_field) : this);
        if (!m_isWide)
            m_row->addWidget(toggle);
    }
    m_row->addWidget(m_previous);
    m_row->addWidget(m_next);
    for (QToolButton *step : {m_previous, m_next}) {
        step->setProperty("small", !m_isWide);
        repolish(step);
    }
    m_field->setProperty("small", !m_isWide);
    repolish(m_field);
    if (m_isWide)
        m_field->setFixedWidth(WideField);
    m_position->show();
    showTools();
}

void FindBar::updateIcons()
{
    const Tokens &tokens = tokensFor(palette());
    m_icon->setIcon(m_problem.isEmpty() ? iconFor(Icon::Search, tokens)
                                        : QIcon(iconPixmap(Icon::OctagonX, tokens.failFg, 16, devicePixelRatioF())));
    m_case->setIcon(iconFor(Icon::CaseSensitive, tokens));
    m_regex->setIcon(iconFor(Icon::Regex, tokens));
    m_word->setIcon(iconFor(Icon::WholeWord, tokens));
    m_combine->setIcon(iconFor(Icon::Combine, tokens));
    m_previous->setIcon(iconFor(Icon::ChevronUp, tokens));
    m_next->setIcon(iconFor(Icon::ChevronDown, tokens));
    const bool isOld = !m_problem.isEmpty();
    setInk(m_position, isOld ? tokens.disabled : m_isWide ? tokens.text : tokens.text3);
    m_position->setFont(fontFor(m_isWide ? TextRole::Small : TextRole::Caption, QApplication::font()));
    placeInside();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && m_next)
        updateIcons();
}

SearchTerm FindBar::term() const
{
    return {m_field->text(), m_regex->isChecked() ? SearchTerm::Syntax::Regex : SearchTerm::Syntax::Literal,
            m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive, m_word->isChecked(), m_combine->isChecked()};
}

void FindBar::setTerm(const SearchTerm &term)
{
    if (term == this->term())
        return;
    {
        const QSignalBlocker quiet(this);
        m_case->setChecked(term.caseSensitivity == Qt::CaseSensitive);
        m_regex->setChecked(term.syntax == SearchTerm::Syntax::Regex);
        m_word->setChecked(term.isWholeWord);
        m_combine->setChecked(term.isCombined);
        m_field->setText(term.text);
        showTools();
    }
    Q_EMIT termChanged();
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::setFieldWidth(int width)
{
    if (m_field->minimumWidth() != width)
        m_field->setFixedWidth(width);
}

int FindBar::toolsWidth() const
{
    int width = 0;
    for (const QToolButton *button : {m_case, m_regex, m_word, m_combine, m_previous, m_next})
        width += button->isHidden() || button->parentWidget() != this ? 0 : m_row->spacing() + button->sizeHint().width();
    return width;
}

void FindBar::showTools()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hasText = !m_field->text().isEmpty();
    const bool isUsed = m_isWide || hasText || (focus && isAncestorOf(focus));
    m_case->setVisible(isUsed);
    m_regex->setVisible(isUsed);
    // What is on is shown: nobody may wonder why a text is not found.
    m_word->setVisible(isUsed && (m_isWide || m_word->isChecked() || window()->width() >= RoomyWindow));
    m_combine->setVisible(isUsed && (m_isWide || m_combine->isChecked()));
    m_previous->setVisible(m_isWide || hasText);
    m_next->setVisible(m_isWide || hasText);
    placeInside();
}

void FindBar::setPosition(qint64 place, qint64 count)
{
    m_place = place;
    m_count = count;
    const QLocale locale;
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    //: Which hit is shown, %1, of how many, %2
    QString text = tr("%1 of %2").arg(locale.toString(place), locale.toString(count));
    if (count == 0) {
        const bool hasKey = m_field->text().isEmpty() && !m_isWide;
        text = hasKey ? QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText) : QString();
    }
    m_position->setText(text);
    placeInside();
}

void FindBar::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    m_icon->setToolTip(plainTooltip(problem));
    m_field->setToolTip(plainTooltip(problem));
    m_field->setAccessibleDescription(problem);
    m_field->setProperty("invalid", !problem.isEmpty());
    repolish(m_field);
    updateIcons();
}

void FindBar::placeInside()
{
    const bool isMirrored = m_field->layoutDirection() == Qt::RightToLeft;
    int room = m_isWide ? placeToggles() : 0;
    if (!m_isWide) {
        m_position->adjustSize();
        const int x = isMirrored ? PositionInset : m_field->width() - m_position->width() - PositionInset;
        m_position->move(x, (m_field->height() - m_position->height()) / 2);
        room = m_position->text().isEmpty() ? 0 : m_position->width() + PositionInset;
    }
    m_field->setTextMargins(isMirrored ? room : 0, 0, isMirrored ? 0 : room, 0);
}

int FindBar::placeToggles()
{
    constexpr int Gap = 4;
    const bool isMirrored = m_field->layoutDirection() == Qt::RightToLeft;
    int room = Gap;
    const std::array<QToolButton *, 4> all = toggles();
    for (auto toggle = all.rbegin(); toggle != all.rend(); ++toggle) {
        const QSize size = (*toggle)->sizeHint().boundedTo({m_field->width(), m_field->height() - 4});
        const int x = isMirrored ? room : m_field->width() - room - size.width();
        (*toggle)->setGeometry(x, (m_field->height() - size.height()) / 2, size.width(), size.height());
        room += size.width() + Gap;
    }
    return room;
}

bool FindBar::eventFilter(QObject *field, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeInside();
    // A menu of the window may have the same key.
    if (event->type() == QEvent::ShortcutOverride && toggleFor(*static_cast<QKeyEvent *>(event)))
        event->accept();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(field, event);
    return handleKey(*static_cast<QKeyEvent *>(event));
}

QToolButton *FindBar::toggleFor(const QKeyEvent &key) const
{
    const auto found = std::find(ToggleKeys.begin(), ToggleKeys.end(), Qt::Key(key.key()));
    const bool isOurs = key.modifiers() == Qt::AltModifier && found != ToggleKeys.end();
    return isOurs ? toggles()[size_t(found - ToggleKeys.begin())] : nullptr;
}

bool FindBar::handleKey(const QKeyEvent &key)
{
    if (QToolButton *toggle = toggleFor(key)) {
        toggle->toggle();
        showTools();
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & Qt::ShiftModifier)
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            Q_EMIT left();
        m_field->clear();
        return true;
    default:
        return false;
    }
}
