// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/level_chip.h"

#include "log/repolish.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace {

constexpr int CrossWidth = 26; // at the trailing edge of a chip that is set

} // namespace

LevelChip::LevelChip(QWidget *parent)
    : QToolButton(parent)
{
    setProperty("look", QStringLiteral("chip"));
    setProperty("small", true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Which levels are shown"));
    auto *menu = new QMenu(this);
    const auto add = [&](Level level, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        m_actions.emplace_back(level, action);
        connect(action, &QAction::toggled, this, [this, level](bool isChosen) {
            LevelFilter levels = m_levels;
            levels.set(level, isChosen);
            choose(levels);
        });
    };
    add(Level::Error, tr("Errors"));
    add(Level::Warning, tr("Warnings"));
    add(Level::Info, tr("Info"));
    add(Level::Debug, tr("Debug"));
    //: Log lines without a level: metrics, progress bars, output
    add(Level::None, tr("Other"));
    menu->installEventFilter(this);
    setMenu(menu);
    setLevels({});
}

void LevelChip::setLevels(const LevelFilter &levels)
{
    m_levels = levels.isOn() ? levels : LevelFilter();
    QStringList names;
    for (const auto &[level, action] : m_actions) {
        const QSignalBlocker quiet(action);
        action->setChecked(m_levels.has(level));
        if (m_levels.has(level))
            names.append(action->text());
    }
    //: Between two levels in a list: Errors, Warnings
    setText(names.isEmpty() ? tr("All levels") : names.join(tr(", ")));
    //: %1 is a list: Errors, Warnings
    setAccessibleName(names.isEmpty() ? tr("Levels: all") : tr("Levels: %1").arg(text()));
    setProperty("isSet", m_levels.isOn());
    repolish(this);
}

void LevelChip::choose(const LevelFilter &levels)
{
    setLevels(levels);
    Q_EMIT levelsChosen(m_levels);
}

bool LevelChip::eventFilter(QObject *object, QEvent *event)
{
    // The menu stays for the next level.
    auto *menu = static_cast<QMenu *>(object);
    const bool isClick = event->type() == QEvent::MouseButtonRelease;
    const bool isSpace = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!menu->activeAction() || (!isClick && !isSpace))
        return false;
    menu->activeAction()->trigger();
    return true;
}

bool LevelChip::isCross(const QPoint &point) const
{
    const int fromEnd = layoutDirection() == Qt::RightToLeft ? point.x() : width() - point.x();
    return m_levels.isOn() && fromEnd < CrossWidth;
}

void LevelChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isCross(event->position().toPoint()))
        return choose({});
    QToolButton::mousePressEvent(event);
}

void LevelChip::keyPressEvent(QKeyEvent *event)
{
    if (m_levels.isOn() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        return choose({});
    QToolButton::keyPressEvent(event);
}
