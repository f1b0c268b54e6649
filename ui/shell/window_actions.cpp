// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/window_actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>
#include <span>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

/// Name as translators know it, keys in the portable form. Order is that of Do.
struct Row
{
    Do what;
    const char *text;
    const char *keys; ///< separated by `; `
};

// An ampersand marks the letter that chooses the entry while its menu is open.
constexpr Row rows[] = {
    {Do::AddConnection, QT_TRANSLATE_NOOP("WindowActions", "&Add a connection…"), "Ctrl+N"},
    {Do::OpenFile, QT_TRANSLATE_NOOP("WindowActions", "Open &log file…"), "Ctrl+O"},
    {Do::OpenJob, QT_TRANSLATE_NOOP("WindowActions", "&Open job by ID…"), "Ctrl+Shift+O"},
    {Do::Settings, QT_TRANSLATE_NOOP("WindowActions", "&Settings"), "Ctrl+,"},
    {Do::Refresh, QT_TRANSLATE_NOOP("WindowActions", "&Refresh"), "F5; Ctrl+R"},
    {Do::Quit, QT_TRANSLATE_NOOP("WindowActions", "&Quit"), "Ctrl+Q"},
    {Do::SearchJobs, QT_TRANSLATE_NOOP("WindowActions", "&Search jobs"), "Ctrl+K"},
    {Do::Compare, QT_TRANSLATE_NOOP("WindowActions", "&Compare"), "Ctrl+Return; Ctrl+Enter"},
    {Do::Rename, QT_TRANSLATE_NOOP("WindowActions", "Re&name…"), "F2"},
    {Do::Pin, QT_TRANSLATE_NOOP("WindowActions", "&Pin"), ""},
    {Do::CopyJobId, QT_TRANSLATE_NOOP("WindowActions", "Copy &job ID"), "Ctrl+Shift+I"},
    {Do::CopyModel, QT_TRANSLATE_NOOP("WindowActions", "Copy fine-tuned &model"), "Ctrl+Shift+M"},
    {Do::ShowRaw, QT_TRANSLATE_NOOP("WindowActions", "Show &raw JSON"), ""},
    {Do::SearchLog, QT_TRANSLATE_NOOP("WindowActions", "&Search the log"), "Ctrl+F"},
    {Do::NextHit, QT_TRANSLATE_NOOP("WindowActions", "&Next hit"), "F3"},
    {Do::PreviousHit, QT_TRANSLATE_NOOP("WindowActions", "&Previous hit"), "Shift+F3"},
    {Do::GoToLine, QT_TRANSLATE_NOOP("WindowActions", "&Go to line…"), "Ctrl+G; Ctrl+L"},
    {Do::Follow, QT_TRANSLATE_NOOP("WindowActions", "&Follow"), ""},
    {Do::TabMonitor, QT_TRANSLATE_NOOP("WindowActions", "&Monitor"), "Ctrl+1"},
    {Do::TabOverview, QT_TRANSLATE_NOOP("WindowActions", "&Overview"), "Ctrl+2"},
    {Do::TabLog, QT_TRANSLATE_NOOP("WindowActions", "&Log"), "Ctrl+3"},
    {Do::TabRaw, QT_TRANSLATE_NOOP("WindowActions", "&Raw JSON"), "Ctrl+4"},
    {Do::SaveView, QT_TRANSLATE_NOOP("WindowActions", "Sa&ve as view…"), ""},
    {Do::Expand, QT_TRANSLATE_NOOP("WindowActions", "&Expand the log or the chart"), "F11"},
    {Do::Sidebar, QT_TRANSLATE_NOOP("WindowActions", "&Sidebar"), "Ctrl+B"},
    {Do::InfoPanel, QT_TRANSLATE_NOOP("WindowActions", "&Info panel"), "Ctrl+I"},
    {Do::Back, QT_TRANSLATE_NOOP("WindowActions", "&Back"), "Alt+Left"},
    {Do::Forward, QT_TRANSLATE_NOOP("WindowActions", "&Forward"), "Alt+Right"},
    {Do::PreviousJob, QT_TRANSLATE_NOOP("WindowActions", "&Previous job"), "Alt+Up"},
    {Do::NextJob, QT_TRANSLATE_NOOP("WindowActions", "&Next job"), "Alt+Down"},
    {Do::NextPane, QT_TRANSLATE_NOOP("WindowActions", "Ne&xt pane"), "F6"},
    {Do::PreviousPane, QT_TRANSLATE_NOOP("WindowActions", "Pre&vious pane"), "Shift+F6"},
    {Do::Shortcuts, QT_TRANSLATE_NOOP("WindowActions", "&Keyboard shortcuts"), "Ctrl+/; F1"},
    {Do::About, QT_TRANSLATE_NOOP("WindowActions", "&About Tunewatch"), ""},
};

constexpr Do noAction = Do(-1); ///< a line between entries

struct Menu
{
    const char *name;
    std::span<const Do> entries;
};

constexpr Do file[] = {Do::AddConnection, Do::OpenFile, Do::OpenJob, Do::Refresh, noAction, Do::Settings, noAction, Do::Quit};
constexpr Do job[] = {Do::SearchJobs, Do::Compare,  noAction, Do::Rename, Do::Pin, noAction,
                      Do::CopyJobId,  Do::CopyModel, noAction, Do::ShowRaw};
constexpr Do log[] = {Do::SearchLog, Do::NextHit, Do::PreviousHit, noAction, Do::GoToLine, Do::Follow};
constexpr Do view[] = {Do::TabMonitor, Do::TabOverview, Do::TabLog,  Do::TabRaw,
                       noAction,       Do::SaveView,    noAction,    Do::Expand,
                       Do::Sidebar,    Do::InfoPanel};
constexpr Do go[] = {Do::Back,    Do::Forward, noAction,     Do::PreviousJob,
                     Do::NextJob, noAction,    Do::NextPane, Do::PreviousPane};
constexpr Do help[] = {Do::Shortcuts, Do::About};

/// What makes sense on every page.
constexpr Do everywhere[] = {Do::AddConnection, Do::OpenFile, Do::Settings, Do::Refresh, Do::Quit,     Do::Shortcuts,
                             Do::About,         Do::Back,     Do::NextPane, Do::PreviousPane};

/// What makes sense on the page of the log alone.
constexpr Do onLog[] = {Do::SearchLog, Do::NextHit, Do::PreviousHit, Do::GoToLine, Do::Follow, Do::Expand, Do::CopyJobId, Do::CopyModel};

constexpr Menu menus[] = {
    {QT_TRANSLATE_NOOP("WindowActions", "&File"), file},
    {QT_TRANSLATE_NOOP("WindowActions", "&Job"), job},
    {QT_TRANSLATE_NOOP("WindowActions", "&Log"), log},
    {QT_TRANSLATE_NOOP("WindowActions", "&View"), view},
    {QT_TRANSLATE_NOOP("WindowActions", "&Go"), go},
    {QT_TRANSLATE_NOOP("WindowActions", "&Help"), help},
};

/// Keys that a pane obeys while it has the focus.
struct PaneRow
{
    const char *group;
    const char *text;
    const char *keys;
};

constexpr PaneRow paneRows[] = {
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Follow the end"), "End; F"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Next, previous error"),
     "E; Shift+E"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"),
     QT_TRANSLATE_NOOP("WindowActions", "Next, previous metric line"), "M; Shift+M"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Mark the line"), "B"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Previous, next mark"),
     "[; ]"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Copy with line numbers"),
     "Ctrl+Shift+C"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Save as a file"), "Ctrl+S"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Wrap long lines"), "Alt+Z"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the log"), QT_TRANSLATE_NOOP("WindowActions", "Smaller, larger text"),
     "Ctrl+-; Ctrl++"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"),
     QT_TRANSLATE_NOOP("WindowActions", "Previous, next logged step"), "Left; Right"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"), QT_TRANSLATE_NOOP("WindowActions", "Previous, next eval"),
     "Shift+Left; Shift+Right"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"),
     QT_TRANSLATE_NOOP("WindowActions", "Pin, and show the log line"), "Return"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"), QT_TRANSLATE_NOOP("WindowActions", "Unpin"), "Esc"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"), QT_TRANSLATE_NOOP("WindowActions", "Zoom in, out, whole run"),
     "+; -; Ctrl+0"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"), QT_TRANSLATE_NOOP("WindowActions", "First, last logged step"),
     "Home; End"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"),
     QT_TRANSLATE_NOOP("WindowActions", "Logarithmic scale, of a strip its own"), "L"},
    {QT_TRANSLATE_NOOP("WindowActions", "In the chart"), QT_TRANSLATE_NOOP("WindowActions", "Hide the strip"), "Del"},
};

QList<QKeySequence> keysOf(const char *text)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(text).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        keys << QKeySequence::fromString(key, QKeySequence::PortableText);
    return keys;
}

} // namespace

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , m_menu(new QMenu(window))
{
    for (const Row &row : rows) {
        Q_ASSERT(size_t(row.what) == m_actions.size());
        auto *action = new QAction(Text::tr(row.text), this);
        action->setShortcuts(keysOf(row.keys));
        // In a hidden menu bar alone they would not hear their keys.
        window->addAction(action);
        m_actions.push_back(action);
    }
    action(Do::Quit)->setMenuRole(QAction::QuitRole);
    action(Do::Settings)->setMenuRole(QAction::PreferencesRole);
    action(Do::About)->setMenuRole(QAction::AboutRole);
    for (const Do what : {Do::Pin, Do::Follow, Do::Sidebar, Do::InfoPanel})
        action(what)->setCheckable(true);
    addMenus([this](const QString &name) { return m_menu->addMenu(name); });
    connect(m_menu, &QMenu::aboutToShow, this, &WindowActions::aboutToShow);
    connect(m_menu, &QMenu::aboutToHide, this, &WindowActions::enableAll);
}

QAction *WindowActions::action(Do what) const
{
    return m_actions[size_t(what)];
}

void WindowActions::addMenus(const std::function<QMenu *(const QString &)> &newMenu) const
{
    for (const Menu &place : menus) {
        QMenu *menu = newMenu(Text::tr(place.name));
        for (const Do what : place.entries) {
            if (what == noAction)
                menu->addSeparator();
            else
                menu->addAction(action(what));
        }
    }
}

void WindowActions::setPage(Page page)
{
    m_page = page;
    enableAll();
}

void WindowActions::enableAll()
{
    // A key must not be deaf because its menu was opened at another time; whoever shows a menu says what applies.
    for (const Row &row : rows) {
        const bool worksAnywhere = std::ranges::find(everywhere, row.what) != std::end(everywhere);
        const bool worksOnLog = std::ranges::find(onLog, row.what) != std::end(onLog);
        action(row.what)->setEnabled(m_page == Page::Jobs || worksAnywhere || (m_page == Page::Log && worksOnLog));
    }
}

void WindowActions::fill(QMenuBar *bar)
{
    addMenus([this, bar](const QString &name) {
        QMenu *menu = bar->addMenu(name);
        connect(menu, &QMenu::aboutToShow, this, &WindowActions::aboutToShow);
        connect(menu, &QMenu::aboutToHide, this, &WindowActions::enableAll);
        return menu;
    });
}

std::vector<WindowActions::Line> WindowActions::lines() const
{
    std::vector<Line> lines;
    // Where a language has no letter of its own for a mnemonic, it stands behind in brackets.
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&\\w\\)"));
    const auto plain = [](QString text) { return text.remove(bracketed).remove(u'&'); };
    for (const Menu &place : menus) {
        for (const Do what : place.entries) {
            if (what != noAction && !action(what)->shortcuts().isEmpty())
                lines.push_back({plain(Text::tr(place.name)), plain(action(what)->text()), action(what)->shortcuts()});
        }
    }
    for (const PaneRow &row : paneRows)
        lines.push_back({Text::tr(row.group), Text::tr(row.text), keysOf(row.keys)});
    return lines;
}
