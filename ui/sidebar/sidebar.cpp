// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar.h"

#include "sidebar/model_finder.h"
#include "sidebar/navigation_model.h"
#include "sidebar/rail_delegate.h"
#include "sidebar/sidebar_delegate.h"
#include "sidebar/sidebar_header.h"
#include "sidebar/sidebar_tree.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariantAnimation>
#include <algorithm>

namespace {

constexpr int RailBottom = 5;
constexpr int Motion = 150; // ms

bool isRow(const QModelIndex &index, NavigationModel::Kind kind)
{
    return index.isValid() && NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt()) == kind;
}

} // namespace

Sidebar::Sidebar(NavigationModel *navigation, QWidget *parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_header(new SidebarHeader(this))
    , m_tree(new SidebarTree(this))
    , m_rows(new SidebarDelegate(this))
    , m_signs(new RailDelegate(this))
    , m_finder(new ModelFinder(m_tree, navigation, this))
    , m_add(new QToolButton(this))
    , m_filter(new QToolButton(this))
    , m_models(new QToolButton(this))
    , m_expand(new QToolButton(this))
    , m_motion(new QVariantAnimation(this))
{
    setAutoFillBackground(true);
    setUpTree();
    addButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tree, 1);
    // Its middle is that of the signs above: half of 48, with the line beside the rail.
    auto *bottom = new QHBoxLayout;
    bottom->addSpacing((RailWidth + 1 - RailDelegate::Box.width()) / 2);
    bottom->addWidget(m_expand);
    bottom->addStretch(1);
    layout->addLayout(bottom);
    connectNavigation();
    renewLooks();
    freeWidth();
}

void Sidebar::setUpTree()
{
    m_tree->setItemDelegate(m_rows);
    m_tree->setModel(m_navigation);
    m_tree->setAccessibleName(tr("Navigation", "accessible name of the sidebar's tree"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->expandAll();
    setFocusProxy(m_tree);
    choose({});
    connect(m_tree, &QAbstractItemView::clicked, this, [this](const QModelIndex &row) {
        if (row.flags().testFlag(Qt::ItemIsSelectable))
            Q_EMIT rowClicked();
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &Sidebar::openRowMenu);
    connect(m_tree, &SidebarTree::laidOut, this, &Sidebar::placeControls);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::takeCurrent);
}

void Sidebar::addButtons()
{
    const std::pair<QToolButton *, QString> names[] = {{m_add, tr("Add a connection")},
                                                       {m_filter, tr("Filter models")},
                                                       {m_models, tr("Models")},
                                                       {m_expand, tr("Expand the sidebar")}};
    for (const auto &[button, name] : names) {
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->hide();
    }
    m_expand->setToolTip(tr("Expand the sidebar (Ctrl+B)"));
    m_add->setProperty("small", true);
    m_filter->setProperty("small", true);
    m_filter->setCheckable(true);
    m_models->setCheckable(true);
    for (QToolButton *button : {m_models, m_expand})
        button->setFixedSize(RailDelegate::Box);
    connect(m_add, &QToolButton::clicked, this, &Sidebar::addConnectionWanted);
    connect(m_filter, &QToolButton::clicked, this, &Sidebar::toggleFinder);
    connect(m_models, &QToolButton::clicked, this, &Sidebar::openModels);
    connect(m_expand, &QToolButton::clicked, this, &Sidebar::toggleByPerson);
    connect(m_header, &SidebarHeader::collapseWanted, this, &Sidebar::toggleByPerson);
}

void Sidebar::connectNavigation()
{
    connect(m_navigation, &QAbstractItemModel::rowsInserted, this, &Sidebar::openFamilies);
    connect(m_navigation, &QAbstractItemModel::rowsInserted, this, &Sidebar::placeControls);
    connect(m_navigation, &QAbstractItemModel::rowsRemoved, this, &Sidebar::placeControls);
    connect(m_finder, &ModelFinder::closed, this, [this] {
        m_filter->setChecked(false);
        m_rows->setFieldHeight(0);
        m_tree->doItemsLayout();
        m_tree->setFocus(Qt::OtherFocusReason);
    });
    connect(m_finder, &ModelFinder::treeWanted, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &width) { setFixedWidth(width.toInt()); });
    connect(m_motion, &QVariantAnimation::finished, this, &Sidebar::freeWidth);
}

JobFilterSpec Sidebar::filter() const
{
    return m_tree->currentIndex().data(NavigationModel::SpecRole).value<JobFilterSpec>();
}

void Sidebar::choose(const JobFilterSpec &spec)
{
    if (const QModelIndex row = m_navigation->indexOf(spec); row.isValid())
        m_tree->setCurrentIndex(row);
}

QString Sidebar::title() const
{
    return m_tree->currentIndex().data().toString();
}

void Sidebar::setMenu(QMenu *menu)
{
    m_header->setMenu(menu);
}

void Sidebar::takeCurrent(const QModelIndex &current)
{
    m_models->setChecked(isRow(current, NavigationModel::Kind::Model) || isRow(current, NavigationModel::Kind::Family));
    if (current.flags().testFlag(Qt::ItemIsSelectable))
        Q_EMIT filterChosen(filter());
}

void Sidebar::openFamilies(const QModelIndex &parent)
{
    const bool isFolded = m_isRail && parent == m_navigation->index(NavigationModel::Models, 0);
    if (!isFolded)
        m_tree->expand(parent);
}

void Sidebar::foldGroups()
{
    // Before: scrolling to the chosen model would open its parents again.
    m_tree->setItemsExpandable(!m_isRail);
    m_tree->setExpanded(m_navigation->index(NavigationModel::Models, 0), !m_isRail);
    if (!m_isRail)
        m_tree->scrollTo(m_tree->currentIndex());
}

void Sidebar::toggleByPerson()
{
    const bool isRail = !m_isRail;
    setRail(isRail);
    Q_EMIT railToggled(isRail);
}

void Sidebar::setRail(bool isRail)
{
    if (isRail == m_isRail)
        return;
    if (isRail && isVisible())
        m_openWidth = width();
    if (!m_finder->isHidden())
        m_finder->close();
    m_isRail = isRail;
    m_header->setRail(isRail);
    m_expand->setVisible(isRail);
    layout()->setContentsMargins(0, 0, 0, isRail ? RailBottom : 0);
    m_tree->setItemDelegate(isRail ? static_cast<QAbstractItemDelegate *>(m_signs) : m_rows);
    m_tree->setVerticalScrollBarPolicy(isRail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    foldGroups();
    m_tree->doItemsLayout();
    moveToWidth(isRail ? RailWidth : m_openWidth);
}

void Sidebar::setOpenWidth(int pixels)
{
    m_openWidth = std::clamp(pixels, LeastWidth, MostWidth);
}

void Sidebar::moveToWidth(int target)
{
    const int duration = isVisible() ? style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) : 0;
    m_motion->stop();
    setFixedWidth(duration == 0 ? target : width());
    if (duration == 0)
        return freeWidth();
    m_motion->setDuration(Motion);
    m_motion->setStartValue(width());
    m_motion->setEndValue(target);
    m_motion->start();
}

void Sidebar::freeWidth()
{
    setMinimumWidth(m_isRail ? RailWidth : LeastWidth);
    setMaximumWidth(m_isRail ? RailWidth : MostWidth);
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT confirmed();
    else if (event->key() == Qt::Key_Delete && isRow(m_tree->currentIndex(), NavigationModel::Kind::Saved))
        Q_EMIT viewRemovalWanted(filter().saved);
    else
        QWidget::keyPressEvent(event);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLooks();
}
